package org.daybook.stock.api;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.daybook.stock.api.StockBodies.Cost;
import org.daybook.stock.api.StockBodies.MovementCost;
import org.daybook.stock.api.StockBodies.Product;
import org.daybook.stock.api.StockBodies.StockLevel;
import org.daybook.stock.api.StockBodies.StockMovement;
import org.daybook.stock.assortment.ProductCard;
import org.daybook.stock.list.LevelRow;
import org.daybook.stock.list.MovementRow;
import org.daybook.users.Right;
import org.daybook.users.SignedIn;
import org.daybook.web.api.Amount;
import org.jspecify.annotations.Nullable;

/** What one user is told of goods: prices and costs only as far as their rights go. */
record StockViews(String currency, SignedIn me) {

    Product product(ProductCard card) {
        return product(card, card.available());
    }

    /** Counts as available only what lies where the user sees it. */
    Product product(ProductCard card, List<LevelRow> seen) {
        BigDecimal available = seen.stream().map(LevelRow::available).reduce(BigDecimal.ZERO, BigDecimal::add);
        return product(card, card.isGoods() ? available : null);
    }

    private Product product(ProductCard card, @Nullable BigDecimal available) {
        return new Product(
                card.sku(),
                card.name(),
                card.variant(),
                card.kind(),
                card.category(),
                card.brand(),
                card.unit(),
                card.taxRate(),
                me.may(Right.AMOUNTS) ? amount(card.listPrice()) : null,
                available);
    }

    StockLevel level(LevelRow row) {
        return new StockLevel(
                row.sku(),
                row.product(),
                row.locationCode(),
                row.onHand(),
                row.reserved(),
                row.available(),
                row.reorderPoint(),
                me.may(Right.COSTS) ? new Cost(amount(row.averageCost()), Amount.of(row.value(), currency)) : null);
    }

    StockMovement movement(MovementRow row) {
        return new StockMovement(
                row.movementId(),
                row.sku(),
                row.locationCode(),
                row.kind().name().toLowerCase(Locale.ROOT),
                row.reason(),
                row.document(),
                row.orderNo(),
                row.quantity(),
                row.onHandAfter(),
                row.businessDay(),
                row.at(),
                row.actor(),
                me.may(Right.COSTS) ? new MovementCost(amount(row.unitCost()), amount(row.value())) : null);
    }

    private @Nullable Amount amount(@Nullable BigDecimal amount) {
        return amount == null ? null : Amount.of(amount, currency);
    }
}
