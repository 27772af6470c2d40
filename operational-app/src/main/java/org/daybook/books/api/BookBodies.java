package org.daybook.books.api;

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
final class BookBodies {

    private static final String STORE = "Code of the location that it is for; where the cash lies for cash and safe";
    private static final String DAY = "Business day, today if it is left out";
    private static final String NOTE = "Up to 400 characters";

    private BookBodies() {}

    /** Money that comes to one of the shop's places, or leaves it. */
    interface MoveMoney {
        @Nullable
        BigDecimal amount();

        @Nullable
        String paidBy();

        @Nullable
        String store();

        @Nullable
        String note();
    }

    @Schema(description = "Money spent on something that is not sold again")
    record SpendMoney(
            @Schema(
                    description = "Number of the account, one of /api/v1/money/accounts",
                    example = "560105",
                    requiredMode = RequiredMode.REQUIRED)
            @Nullable
            String account,

            @Schema(
                    description = "Without tax, above zero, in the shop's currency",
                    example = "100",
                    requiredMode = RequiredMode.REQUIRED)
            @Nullable
            BigDecimal amount,

            @Schema(description = "Input tax, zero if it is left out", example = "6") @Nullable
            BigDecimal vat,

            @JsonProperty("paid_by")
            @Schema(
                    allowableValues = {"bank", "cash", "safe", "credit"},
                    example = "bank",
                    requiredMode = RequiredMode.REQUIRED)
            @Nullable
            String paidBy,

            @Schema(description = STORE) @Nullable String store,

            @Schema(description = "Number of the supplier, for credit only") @Nullable
            String supplier,

            @Schema(description = "When it is to be paid, for credit only") @Nullable
            LocalDate due,

            @Schema(description = DAY) @Nullable LocalDate day,

            @Schema(description = NOTE) @Nullable String note) {}

    @Schema(description = "Money that comes in for something that is not sold")
    record EarnMoney(
            @Schema(
                    description = "Number of the account, one of /api/v1/money/income-accounts",
                    example = "505103",
                    requiredMode = RequiredMode.REQUIRED)
            @Nullable
            String account,

            @Schema(
                    description = "All of it, above zero, in the shop's currency: no tax is posted",
                    example = "100",
                    requiredMode = RequiredMode.REQUIRED)
            @Nullable
            BigDecimal amount,

            @JsonProperty("paid_by")
            @Schema(
                    description = "Where it goes to",
                    allowableValues = {"bank", "cash", "safe"},
                    requiredMode = RequiredMode.REQUIRED)
            @Nullable
            String paidBy,

            @Schema(description = STORE) @Nullable String store,

            @Schema(description = DAY) @Nullable LocalDate day,

            @Schema(description = NOTE) @Nullable String note)
            implements MoveMoney {}

    @Schema(description = "Money that the owner pays in or takes out")
    record MoveOwnersMoney(
            @Schema(
                    allowableValues = {"in", "out"},
                    requiredMode = RequiredMode.REQUIRED)
            @Nullable
            String direction,

            @Schema(
                    description = "Above zero, in the shop's currency",
                    example = "1000",
                    requiredMode = RequiredMode.REQUIRED)
            @Nullable
            BigDecimal amount,

            @JsonProperty("paid_by")
            @Schema(
                    description = "Where it goes to or comes from",
                    allowableValues = {"bank", "cash", "safe"},
                    requiredMode = RequiredMode.REQUIRED)
            @Nullable
            String paidBy,

            @Schema(description = "Code of the location where the cash lies, for cash and safe") @Nullable
            String store,

            @Schema(description = DAY) @Nullable LocalDate day,

            @Schema(description = NOTE) @Nullable String note)
            implements MoveMoney {}

    @Schema(description = "An account by its name in the language of the request")
    record LedgerAccount(
            @Schema(example = "100201") String number,
            String name,

            @Schema(allowableValues = {"asset", "liability", "equity", "revenue", "expense"})
            String type) {}

    @Schema(description = "Accounts, by number or most common first")
    record LedgerAccounts(List<LedgerAccount> accounts) {}

    @Schema(description = "One line of an entry")
    record LedgerLine(
            @Schema(description = "Number of the account", example = "100201")
            String account,

            @JsonProperty("account_name") String accountName,

            @Schema(description = "Name of the location, null for what belongs to none") @Nullable
            String store,

            @Schema(allowableValues = {"debit", "credit"}) String side,

            @Schema(description = "Above zero on either side")
            Amount amount) {}

    @Schema(description = "An entry of the journal; it never changes")
    record LedgerEntry(
            @JsonProperty("entry_no") @Schema(example = "00000012")
            String entryNo,

            @Schema(description = "Of the event, such as shipment")
            String kind,

            @Schema(description = "Number of the document that was posted")
            String document,

            @JsonProperty("order_no") @Schema(description = "Null if it belongs to none, or to several") @Nullable
            String orderNo,

            @JsonProperty("business_day") LocalDate businessDay,
            @JsonProperty("happened_at") Instant happenedAt,

            @JsonProperty("reversal_of") @Schema(description = "Number of the entry that it mirrors") @Nullable
            String reversalOf,

            @JsonProperty("reversed_by") @Schema(description = "Number of the entry that mirrors it") @Nullable
            String reversedBy,

            @Schema(description = "Debits first; both sides come to the same")
            List<LedgerLine> lines) {}

    @Schema(description = "Some entries, newest day first")
    record LedgerEntryPage(
            List<LedgerEntry> entries,

            @Schema(description = "Cursor of those that came before, null if there are none") @Nullable
            String next) {}

    @Schema(description = "What happened on an account; balances are debit positive")
    record BalanceLine(
            @Schema(description = "Empty for the sum of all")
            String account,

            String name,

            @Schema(description = "asset, liability, equity, revenue or expense; empty for the sum of all")
            String type,

            Amount opening,
            Amount debit,
            Amount credit,
            Amount closing) {}

    @Schema(description = "All accounts with a balance or postings, and their sum, whose balances are zero")
    record TrialBalanceSheet(
            LocalDate from, LocalDate to, List<BalanceLine> accounts, BalanceLine sum, boolean balanced) {}
}
