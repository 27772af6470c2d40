package org.daybook.imports.lines;

import static org.daybook.imports.lines.SalesField.DISCOUNT_AMOUNT;
import static org.daybook.imports.lines.SalesField.LINE_AMOUNT;
import static org.daybook.imports.lines.SalesField.QUANTITY;
import static org.daybook.imports.lines.SalesField.TAX_RATE;
import static org.daybook.imports.lines.SalesField.UNIT_COST;
import static org.daybook.imports.lines.SalesField.UNIT_PRICE;

import java.math.BigDecimal;
import java.math.MathContext;
import org.daybook.imports.faults.FaultLog;
import org.daybook.imports.lines.LineRules.Prices;
import org.daybook.imports.reading.Row;
import org.daybook.imports.values.TaxRate;
import org.daybook.money.Money;
import org.jspecify.annotations.Nullable;

/** Quantity, price, amount, discount, tax and cost of a line, and what is wrong with them. */
final class AmountReader {
    private static final BigDecimal LARGEST_AMOUNT = BigDecimal.TEN.pow(13);
    private static final BigDecimal LARGEST_COST = BigDecimal.TEN.pow(11);
    private static final int QUANTITY_DECIMALS = 3;

    private final Cells cells;
    private final LineRules rules;
    private final FaultLog faults;

    AmountReader(Cells cells, LineRules rules, FaultLog faults) {
        this.cells = cells;
        this.rules = rules;
        this.faults = faults;
    }

    /** Null when something is missing or wrong; then the faults say what. */
    @Nullable
    LineAmounts read(Row row, boolean isCreditNote) {
        long before = faults.count();
        BigDecimal quantity = quantity(row);
        Priced priced = priced(row, quantity);
        BigDecimal discount = zeroIfNone(cells.number(row, DISCOUNT_AMOUNT));
        BigDecimal unitCost = unitCost(row, quantity);
        TaxRate rate = rules.prices() == Prices.INCLUSIVE ? rate(row) : null;
        if (quantity == null || priced == null || faults.count() > before) {
            return null;
        }
        Money gross = new Money(priced.amount(), rules.currency());
        Money off = discount(row, discount, gross);
        if (faults.count() > before) {
            return null;
        }
        LineKind kind = LineKind.of(priced.price().signum(), quantity.signum(), isCreditNote);
        LineAmounts net = new LineAmounts(kind, quantity, priced.price(), gross, off, null, null);
        return (rate == null ? net : net.withoutTax(rate)).costing(unitCost);
    }

    private record Priced(BigDecimal price, BigDecimal amount) {}

    private @Nullable BigDecimal quantity(Row row) {
        if (cells.isBlank(row, QUANTITY)) {
            cells.missing(row, QUANTITY);
            return null;
        }
        BigDecimal quantity = cells.number(row, QUANTITY);
        if (quantity != null && quantity.stripTrailingZeros().scale() > QUANTITY_DECIMALS) {
            faults.add(row.line(), QUANTITY.fieldName(), "quantity_decimals", cells.raw(row, QUANTITY));
            return null;
        }
        return withinLimit(row, QUANTITY, quantity);
    }

    private @Nullable Priced priced(Row row, @Nullable BigDecimal quantity) {
        if (cells.isBlank(row, LINE_AMOUNT) && cells.isBlank(row, UNIT_PRICE)) {
            cells.missing(row, cells.has(UNIT_PRICE) ? UNIT_PRICE : LINE_AMOUNT);
            return null;
        }
        BigDecimal price = withinLimit(row, UNIT_PRICE, cells.number(row, UNIT_PRICE));
        BigDecimal amount = withinLimit(row, LINE_AMOUNT, cells.number(row, LINE_AMOUNT));
        if (quantity == null) {
            return null;
        }
        if (amount != null) {
            return byAmount(row, quantity, amount);
        }
        return price == null ? null : byPrice(row, quantity, price);
    }

    private @Nullable Priced byAmount(Row row, BigDecimal quantity, BigDecimal amount) {
        if (quantity.signum() != 0) {
            return priceOf(row, quantity, amount);
        }
        if (amount.signum() == 0) {
            return new Priced(BigDecimal.ZERO, amount);
        }
        faults.add(row.line(), LINE_AMOUNT.fieldName(), "amount_without_quantity", cells.raw(row, LINE_AMOUNT));
        return null;
    }

    private @Nullable Priced priceOf(Row row, BigDecimal quantity, BigDecimal amount) {
        BigDecimal price = amount.divide(quantity, MathContext.DECIMAL64);
        if (price.abs().compareTo(LARGEST_AMOUNT) > 0) {
            String said = cells.raw(row, LINE_AMOUNT);
            faults.add(row.line(), LINE_AMOUNT.fieldName(), "price_too_large", said, cells.raw(row, QUANTITY));
            return null;
        }
        return new Priced(price, amount);
    }

    private @Nullable Priced byPrice(Row row, BigDecimal quantity, BigDecimal price) {
        BigDecimal amount = withinLimit(row, UNIT_PRICE, price.multiply(quantity));
        return amount == null ? null : new Priced(price, amount);
    }

    private Money discount(Row row, BigDecimal discount, Money gross) {
        Money off = new Money(discount, rules.currency());
        if (discount.signum() < 0) {
            faults.add(row.line(), DISCOUNT_AMOUNT.fieldName(), "discount_negative", cells.raw(row, DISCOUNT_AMOUNT));
        } else if (off.compareTo(gross.abs()) > 0) {
            String amount = gross.abs().amount().toPlainString();
            faults.add(
                    row.line(),
                    DISCOUNT_AMOUNT.fieldName(),
                    "discount_above_amount",
                    cells.raw(row, DISCOUNT_AMOUNT),
                    amount);
        }
        return off;
    }

    private @Nullable BigDecimal unitCost(Row row, @Nullable BigDecimal quantity) {
        BigDecimal cost = cells.number(row, UNIT_COST);
        if (cost != null && cost.signum() < 0) {
            faults.add(row.line(), UNIT_COST.fieldName(), "cost_negative", cells.raw(row, UNIT_COST));
            return null;
        }
        if (cost != null && cost.compareTo(LARGEST_COST) > 0) {
            faults.add(row.line(), UNIT_COST.fieldName(), "cost_too_large", cells.raw(row, UNIT_COST));
            return null;
        }
        if (cost != null && quantity != null) {
            withinLimit(row, UNIT_COST, cost.multiply(quantity));
        }
        return cost;
    }

    private @Nullable TaxRate rate(Row row) {
        if (cells.isBlank(row, TAX_RATE)) {
            if (rules.taxRate().isEmpty()) {
                faults.add(row.line(), TAX_RATE.fieldName(), "tax_rate_missing");
            }
            return rules.taxRate().orElse(null);
        }
        TaxRate rate = cells.isNumberCell(row, TAX_RATE)
                ? TaxRate.ofSpreadsheet(cells.raw(row, TAX_RATE))
                : TaxRate.parse(cells.raw(row, TAX_RATE), rules.decimal());
        if (rate == null) {
            faults.add(row.line(), TAX_RATE.fieldName(), "tax_rate", cells.raw(row, TAX_RATE));
        }
        return rate;
    }

    private @Nullable BigDecimal withinLimit(Row row, SalesField field, @Nullable BigDecimal number) {
        if (number != null && number.abs().compareTo(LARGEST_AMOUNT) > 0) {
            faults.add(row.line(), field.fieldName(), "too_large", cells.raw(row, field));
            return null;
        }
        return number;
    }

    private static BigDecimal zeroIfNone(@Nullable BigDecimal number) {
        return number == null ? BigDecimal.ZERO : number;
    }
}
