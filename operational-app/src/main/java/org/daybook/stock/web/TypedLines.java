package org.daybook.stock.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.daybook.catalog.Product;
import org.daybook.catalog.Products;
import org.daybook.stock.desk.StockDesk.Line;
import org.daybook.web.form.Fields;

/** The rows of a receipt as they were typed; those without anything are no lines. */
final class TypedLines {
    /** How many an empty form has. */
    static final int ROWS = 8;

    private static final int MOST_ROWS = 200;
    private static final int QUANTITY_DIGITS = 3;
    private static final int COST_DIGITS = 6;

    private final Fields fields;
    private final Products products;

    TypedLines(Fields fields, Products products) {
        this.fields = fields;
        this.products = products;
    }

    int rows() {
        String rows = fields.raw("rows");
        return rows.matches("\\d{1,3}") ? Math.min(MOST_ROWS, Math.max(ROWS, Integer.parseInt(rows))) : ROWS;
    }

    List<Line> withCosts() {
        return lines(row -> Optional.of(fields.notNegative("cost-" + row, "receipt.unit_cost", COST_DIGITS)));
    }

    List<Line> withoutCosts() {
        return lines(row -> Optional.empty());
    }

    private List<Line> lines(IntFunction<Optional<BigDecimal>> cost) {
        List<Integer> typed = IntStream.rangeClosed(1, rows())
                .filter(row -> !(fields.raw("sku-" + row) + fields.raw("quantity-" + row) + fields.raw("cost-" + row))
                        .isEmpty())
                .boxed()
                .toList();
        Map<String, Product> known = products.bySku(
                typed.stream().map(row -> fields.raw("sku-" + row)).toList());
        List<Line> lines = new ArrayList<>();
        for (int row : typed) {
            BigDecimal quantity = fields.positive("quantity-" + row, "stock.quantity", QUANTITY_DIGITS);
            Optional<BigDecimal> unitCost = cost.apply(row);
            product(row, known).ifPresent(product -> lines.add(new Line(row, product, quantity, unitCost)));
        }
        if (typed.isEmpty()) {
            fields.fault("sku-1", "receipt.none");
        }
        return lines;
    }

    private Optional<Product> product(int row, Map<String, Product> known) {
        String sku = fields.raw("sku-" + row);
        Optional<Product> product = Optional.ofNullable(known.get(sku));
        if (product.isEmpty()) {
            fields.fault("sku-" + row, sku.isEmpty() ? "receipt.sku_missing" : "receipt.unknown", row, sku);
        } else if (!product.get().isGoods()) {
            fields.fault("sku-" + row, "receipt.service", row, sku);
        }
        return product;
    }
}
