package org.daybook.demo.live;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.daybook.demo.Customer;
import org.daybook.demo.DemoTruths;
import org.daybook.demo.Sale;
import org.daybook.demo.invent.Assortment;

/** What the events take for granted: goods and customers that the history may not have had yet. */
final class Setup {

    private Setup() {}

    static String json(Assortment assortment, List<Sale> sales) {
        ObjectNode setup = EventLog.fields().put("currency", DemoTruths.CURRENCY);
        ObjectNode skus = setup.putObject("skus");
        assortment
                .products()
                .forEach(product -> skus.putObject(product.sku())
                        .put("name", product.name().english())
                        .put("vat", "0"));
        ObjectNode customers = setup.putObject("customers");
        for (Sale sale : sales) {
            Customer customer = sale.customer();
            if (customer != null) {
                customers.putObject(customer.code());
            }
        }
        return setup.toPrettyString();
    }
}
