package org.daybook.orders.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is sent and answered, in JSON. Names are the contract with programs: they are added to, never changed. */
final class Bodies {

    private Bodies() {}

    /** An amount of a currency; the amount is a string, so that no program reads it as a floating number. */
    record Amount(String amount, String currency) {}

    record PlaceLine(
            String sku,
            BigDecimal quantity,
            @Nullable BigDecimal price,
            @Nullable BigDecimal discount) {}

    record PlaceOrder(
            String store,
            String channel,
            @JsonProperty("customer_no") @Nullable String customerNo,
            List<PlaceLine> lines,
            @Nullable BigDecimal freight,
            @Nullable BigDecimal discount,
            @Nullable String prices,
            @JsonProperty("due_days") @Nullable Integer dueDays,
            @JsonProperty("held_days") @Nullable Integer heldDays,
            @JsonProperty("paid_by") @Nullable String paidBy) {}

    record Money(BigDecimal amount, @JsonProperty("paid_by") String paidBy) {}

    record Part(
            @JsonProperty("line_no") int lineNo,
            BigDecimal quantity,
            @Nullable String grade) {}

    record Ship(@Nullable String store, List<Part> lines) {}

    record TakeBack(
            String store,
            List<Part> lines,
            @JsonProperty("refund_freight") @Nullable Boolean refundFreight) {}

    /** The number of the document that was made. */
    record Made(String number) {}

    record Order(
            @JsonProperty("order_no") String orderNo,
            String store,
            String channel,
            @JsonProperty("customer_no") @Nullable String customerNo,
            @JsonProperty("business_day") LocalDate businessDay,
            @JsonProperty("placed_at") Instant placedAt,
            @JsonProperty("payment_state") String paymentState,
            @JsonProperty("fulfilment_state") String fulfilmentState,
            @JsonProperty("after_sale_state") String afterSaleState,
            @Nullable Amount total,
            @Nullable Amount due,
            @Nullable String terms,
            @JsonProperty("held_until") @Nullable Instant heldUntil,
            List<Line> lines) {}

    record Line(
            @JsonProperty("line_no") int lineNo,
            String sku,
            BigDecimal quantity,
            BigDecimal shipped,
            BigDecimal cancelled,
            BigDecimal returned,
            @Nullable Amount net,
            @Nullable Amount tax) {}

    record Summary(
            @JsonProperty("order_no") String orderNo,
            @JsonProperty("business_day") LocalDate businessDay,
            @JsonProperty("payment_state") String paymentState,
            @JsonProperty("fulfilment_state") String fulfilmentState,
            @JsonProperty("after_sale_state") String afterSaleState,
            @Nullable Amount total) {}

    /**
     * Some orders, newest first.
     *
     * @param next where the following begin, null if there are none
     */
    record Page(List<Summary> orders, @Nullable String next) {}
}
