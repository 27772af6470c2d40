package org.daybook.orders.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.daybook.web.api.Amount;
import org.jspecify.annotations.Nullable;

/** What is sent and answered, in JSON. Names are the contract with programs: they are added to, never changed. */
final class Bodies {

    private Bodies() {}

    @Schema(description = "What is ordered of one product")
    record PlaceLine(
            @Schema(example = "A") String sku,

            @Schema(description = "Above zero, up to three decimals", example = "2")
            BigDecimal quantity,

            @Schema(description = "Per unit; the list price if it is left out, or without the right prices_set")
            @Nullable
            BigDecimal price,

            @Schema(description = "Off the line; takes the right prices_set") @Nullable
            BigDecimal discount) {}

    @Schema(description = "An order as a customer gives it")
    record PlaceOrder(
            @Schema(description = "Code of the location that sells", example = "S1")
            String store,

            @Schema(description = "Code of the channel", example = "web")
            String channel,

            @JsonProperty("customer_no") @Schema(description = "The anonymous customer if it is left out") @Nullable
            String customerNo,

            List<PlaceLine> lines,

            @Schema(description = "Zero if it is left out") @Nullable
            BigDecimal freight,

            @Schema(description = "Off the order; takes the right prices_set") @Nullable
            BigDecimal discount,

            @Schema(
                    description = "Whether prices have the tax in them; as the shop has it if it is left out",
                    allowableValues = {"inclusive", "exclusive"})
            @Nullable
            String prices,

            @JsonProperty("due_days") @Schema(description = "Sold on account: days until it is due") @Nullable
            Integer dueDays,

            @JsonProperty("held_days")
            @Schema(description = "To be paid first: days until it is cancelled unpaid; then without due_days")
            @Nullable
            Integer heldDays,

            @JsonProperty("paid_by")
            @Schema(
                    description = "If it is paid at once: how",
                    allowableValues = {"cash", "bank", "card", "alipay", "wechat"})
            @Nullable
            String paidBy) {}

    @Schema(name = "OrderMoney", description = "Money that comes in or goes back for an order")
    record Money(
            @Schema(description = "Above zero, in the order's currency", example = "28.25")
            BigDecimal amount,

            @JsonProperty("paid_by") @Schema(allowableValues = {"cash", "bank", "card", "alipay", "wechat"})
            String paidBy) {}

    @Schema(name = "OrderPart", description = "Goods of one line of an order")
    record Part(
            @JsonProperty("line_no") @Schema(example = "1") int lineNo,

            @Schema(description = "Above zero", example = "1")
            BigDecimal quantity,

            @Schema(
                    description = "Of goods that come back: A is sold again, C is scrapped; A if it is left out",
                    allowableValues = {"A", "C"})
            @Nullable
            String grade) {}

    @Schema(name = "ShipOrder", description = "Goods that leave")
    record Ship(
            @Schema(description = "Code of the location they leave from, the order's if it is left out") @Nullable
            String store,

            List<Part> lines) {}

    @Schema(name = "TakeBackOrder", description = "Goods that come back")
    record TakeBack(
            @Schema(description = "Code of the location they come to", example = "S1")
            String store,

            List<Part> lines,

            @JsonProperty("refund_freight") @Schema(description = "No if it is left out") @Nullable
            Boolean refundFreight) {}

    @Schema(description = "An order with its lines")
    record Order(
            @JsonProperty("order_no") String orderNo,

            @Schema(description = "Code of the location that sells")
            String store,

            String channel,
            @JsonProperty("customer_no") @Nullable String customerNo,
            @JsonProperty("business_day") LocalDate businessDay,
            @JsonProperty("placed_at") Instant placedAt,
            @JsonProperty("payment_state") String paymentState,
            @JsonProperty("fulfilment_state") String fulfilmentState,
            @JsonProperty("after_sale_state") String afterSaleState,

            @Schema(description = "With tax and freight; only with the right amounts") @Nullable
            Amount total,

            @Schema(description = "Still to be paid, 0 if nothing is; only with the right amounts") @Nullable
            Amount due,

            @JsonProperty("due_back")
            @Schema(description = "Owed back to the customer, 0 if nothing is; only with the right amounts")
            @Nullable
            Amount dueBack,

            @Schema(description = "pay_first or on_account; an imported order has none") @Nullable
            String terms,

            @JsonProperty("held_until") @Schema(description = "When an order that nobody pays is cancelled") @Nullable
            Instant heldUntil,

            List<Line> lines) {}

    @Schema(name = "OrderLine", description = "A line of an order")
    record Line(
            @JsonProperty("line_no") int lineNo,
            String sku,
            BigDecimal quantity,
            BigDecimal shipped,
            BigDecimal cancelled,
            BigDecimal returned,

            @Schema(description = "After discounts, without tax; only with the right amounts") @Nullable
            Amount net,

            @Schema(description = "Only with the right amounts") @Nullable
            Amount tax) {}

    @Schema(name = "OrderSummary", description = "An order as it stands in the list")
    record Summary(
            @JsonProperty("order_no") String orderNo,
            @JsonProperty("business_day") LocalDate businessDay,
            @JsonProperty("payment_state") String paymentState,
            @JsonProperty("fulfilment_state") String fulfilmentState,
            @JsonProperty("after_sale_state") String afterSaleState,

            @Schema(description = "With tax and freight; only with the right amounts") @Nullable
            Amount total) {}

    /**
     * Some orders, newest first.
     *
     * @param next where the following begin, null if there are none
     */
    @Schema(name = "OrderPage", description = "Some orders, newest first")
    record Page(
            List<Summary> orders,

            @Schema(description = "Cursor of those that follow, null if there are none") @Nullable
            String next) {}
}
