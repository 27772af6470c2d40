package org.daybook.catalog;

import java.time.Clock;
import org.springframework.stereotype.Service;

/** Takes products and categories over from the staged lines of an import (see `org.daybook.imports`). */
@Service
public class ImportedProducts {
    private final StagedProductTable staged;
    private final CategoryTable categories;
    private final ProductTable products;
    private final Clock clock;

    ImportedProducts(StagedProductTable staged, CategoryTable categories, ProductTable products, Clock clock) {
        this.staged = staged;
        this.categories = categories;
        this.products = products;
        this.clock = clock;
    }

    /** Makes what is new and updates what changed; of several values the last one by time counts. */
    public void takeOver() {
        staged.create();
        categories.insertMissing();
        categories.updateNames();
        products.insertMissing();
        products.fillEmptyVersions();
        products.startVersions(clock.instant());
        products.updateNames();
    }
}
