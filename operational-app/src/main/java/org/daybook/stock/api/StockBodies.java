package org.daybook.stock.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.daybook.web.api.Amount;
import org.jspecify.annotations.Nullable;

/** What is sent and answered, in JSON. Names are the contract with programs: they are added to, never changed. */
final class StockBodies {

    private StockBodies() {}

    @Schema(description = "A product as people know it")
    record Product(
            @Schema(example = "A") String sku,

            @Schema(description = "In the language of the request")
            String name,

            @Nullable String variant,
            @Schema(allowableValues = {"goods", "service"}) String kind,
            @Schema(description = "Its path") @Nullable String category,
            @Nullable String brand,
            @Nullable String unit,

            @JsonProperty("tax_rate") @Schema(description = "0.13 is 13 %", example = "0.13")
            BigDecimal taxRate,

            @JsonProperty("list_price")
            @Schema(description = "Per unit; null if it has none, or without the right amounts")
            @Nullable
            Amount listPrice,

            @Schema(description = "Neither gone nor promised, in the stores that the key sees; null for a service")
            @Nullable
            BigDecimal available) {}

    @Schema(description = "Some products by SKU")
    record ProductPage(
            List<Product> products,

            @Schema(description = "Cursor of those that follow, null if there are none") @Nullable
            String next) {}

    @Schema(description = "A product, and where it lies")
    record ProductDetail(Product product, List<StockLevel> levels) {}

    @Schema(description = "What goods cost without tax")
    record Cost(
            @Schema(description = "Per unit; of goods that are out the last one, null if it was never known") @Nullable
            Amount average,

            @Schema(description = "Of all that lies there") Amount value) {}

    @Schema(description = "What of a product lies at a location")
    record StockLevel(
            String sku,

            @Schema(description = "The product in the language of the request")
            String name,

            @Schema(description = "Code of the location", example = "S1")
            String store,

            @JsonProperty("on_hand") BigDecimal onHand,
            BigDecimal reserved,

            @Schema(description = "Neither gone nor promised")
            BigDecimal available,

            @JsonProperty("reorder_point")
            @Schema(description = "Below which it runs low, null if nobody watches it")
            @Nullable
            BigDecimal reorderPoint,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(description = "Only with the right costs") @Nullable
            Cost cost) {}

    @Schema(description = "Some levels by SKU and location")
    record StockLevelPage(
            List<StockLevel> levels,

            @Schema(description = "Cursor of those that follow, null if there are none") @Nullable
            String next) {}

    @Schema(description = "What a movement cost without tax, signed as its quantity; null if it is not known")
    record MovementCost(
            @JsonProperty("unit_cost") @Nullable Amount unitCost,
            @Nullable Amount value) {}

    @Schema(description = "One movement of a product at a location")
    record StockMovement(
            @JsonProperty("movement_id") long movementId,
            String sku,
            String store,

            @Schema(allowableValues = {"opening", "receipt", "sale", "return", "issue"})
            String kind,

            @Schema(description = "Of an issue") @Nullable String reason,

            @Schema(description = "Number of the document that moved the goods")
            String document,

            @JsonProperty("order_no") @Nullable String orderNo,

            @Schema(description = "Positive for goods that come in")
            BigDecimal quantity,

            @JsonProperty("on_hand_after") @Schema(description = "What then lay there")
            BigDecimal onHandAfter,

            @JsonProperty("business_day") LocalDate businessDay,
            @JsonProperty("happened_at") Instant happenedAt,

            @Schema(description = "Who did it, null for the program itself") @Nullable
            String actor,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(description = "Only with the right costs") @Nullable
            MovementCost cost) {}

    @Schema(description = "Some movements, newest first")
    record StockMovementPage(
            List<StockMovement> movements,

            @Schema(description = "Cursor of those that came before, null if there are none") @Nullable
            String next) {}

    @Schema(description = "Goods that come")
    record ReceiptLine(
            @Schema(example = "A", requiredMode = RequiredMode.REQUIRED) @Nullable
            String sku,

            @Schema(
                    description = "Above zero, up to three decimals",
                    example = "24",
                    requiredMode = RequiredMode.REQUIRED)
            @Nullable
            BigDecimal quantity,

            @JsonProperty("unit_cost")
            @Schema(
                    description = "Without tax, up to six decimals. To be stated with the right costs; without it"
                            + " left out, and the last cost at the location counts",
                    example = "3.50")
            @Nullable
            BigDecimal unitCost) {}

    @Schema(description = "A delivery of a supplier")
    record ReceiveGoods(
            @Schema(description = "Number of the supplier", example = "SUP1", requiredMode = RequiredMode.REQUIRED)
            @Nullable
            String supplier,

            @Schema(description = "Code of the location", example = "S1", requiredMode = RequiredMode.REQUIRED)
            @Nullable
            String store,

            @Schema(description = "1 to 200", requiredMode = RequiredMode.REQUIRED) @Nullable
            List<@Nullable ReceiptLine> lines) {}

    @Schema(description = "Goods that are to leave for good")
    record WriteOffGoods(
            @Schema(description = "Code of the location", example = "S1", requiredMode = RequiredMode.REQUIRED)
            @Nullable
            String store,

            @Schema(example = "A", requiredMode = RequiredMode.REQUIRED) @Nullable
            String sku,

            @Schema(
                    description = "Above zero, up to three decimals",
                    example = "1",
                    requiredMode = RequiredMode.REQUIRED)
            @Nullable
            BigDecimal quantity,

            @Schema(
                    description = "One of /api/v1/stock/reasons",
                    example = "damage",
                    requiredMode = RequiredMode.REQUIRED)
            @Nullable
            String reason) {}

    @Schema(description = "Why goods may be written off")
    record IssueReason(
            @Schema(example = "damage") String code,

            @Schema(
                    description = "What becomes of the VAT",
                    allowableValues = {"none", "transfer_out", "deemed_sale"})
            String vat,

            @Schema(description = "Account of the cost") String account) {}

    @Schema(description = "All reasons, by code")
    record IssueReasons(List<IssueReason> reasons) {}
}
