package org.daybook.stock.list;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.daybook.stock.Movement.Kind;
import org.jspecify.annotations.Nullable;

/**
 * One movement of a product at a location.
 *
 * @param quantity positive for goods that come in
 * @param onHandAfter what then lay there
 * @param reason of an issue
 * @param orderNo of the order that it belongs to, if there is one
 * @param actorId 0 for the program itself
 * @param actor what the user is called, null for the program itself
 * @param unitCost without tax; null if it is not known
 * @param value signed as the quantity, without tax; null if it is not known
 */
public record MovementRow(
        long movementId,
        long productId,
        String sku,
        String product,
        String locationCode,
        String location,
        Kind kind,
        @Nullable String reason,
        String document,
        @Nullable String orderNo,
        BigDecimal quantity,
        BigDecimal onHandAfter,
        long actorId,
        @Nullable String actor,
        LocalDate businessDay,
        Instant at,
        @Nullable BigDecimal unitCost,
        @Nullable BigDecimal value) {}
