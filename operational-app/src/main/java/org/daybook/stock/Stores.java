package org.daybook.stock;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** The locations that sell. */
@Service
public class Stores {
    private final LocationTable table;

    Stores(LocationTable table) {
        this.table = table;
    }

    /** The code of the shop's first store. */
    public Optional<String> first() {
        return table.firstStore();
    }

    public List<String> unknown(List<String> codes) {
        return table.unknown(codes);
    }

    /** Makes a store of each code that is not yet known. */
    public void make(List<String> codes) {
        table.insertMissingStores(codes);
    }
}
