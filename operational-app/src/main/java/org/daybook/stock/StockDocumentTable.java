package org.daybook.stock;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.daybook.stock.Issues.Reason;
import org.daybook.stock.Issues.Vat;
import org.daybook.stock.Receipts.Line;
import org.daybook.stock.Receipts.Receipt;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Receipts, and the reasons of issues. */
@Repository
class StockDocumentTable {
    private static final String INSERT = """
            insert into stock.receipt_line (receipt_no, line_no, supplier_no, product_id, location_id, quantity,
                unit_cost, amount, business_day)
            select :receipt, line_no, :supplier, product_id, :location, quantity, unit_cost, amount, :day
            from unnest(:lines::int[], :products::bigint[], :quantities::numeric[], :costs::numeric[],
                :amounts::numeric[]) as w (line_no, product_id, quantity, unit_cost, amount)
            """;

    private final JdbcClient jdbc;

    StockDocumentTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Receipt receipt) {
        List<Line> lines = receipt.lines();
        jdbc.sql(INSERT)
                .param("receipt", receipt.receiptNo())
                .param("supplier", receipt.supplierNo())
                .param("location", receipt.locationId())
                .param("day", receipt.moment().day())
                .param("lines", lines.stream().map(Line::lineNo).toArray(Integer[]::new))
                .param("products", lines.stream().map(Line::productId).toArray(Long[]::new))
                .param("quantities", lines.stream().map(Line::quantity).toArray(BigDecimal[]::new))
                .param("costs", lines.stream().map(Line::unitCost).toArray(BigDecimal[]::new))
                .param(
                        "amounts",
                        lines.stream()
                                .map(line -> line.amount(receipt.currency()).amount())
                                .toArray(BigDecimal[]::new))
                .update();
    }

    Optional<Reason> reason(String code) {
        return jdbc.sql("select reason, account_number, vat from stock.issue_reason where reason = :reason")
                .param("reason", code)
                .query((row, number) -> reason(row))
                .optional();
    }

    List<Reason> reasons() {
        return jdbc.sql("select reason, account_number, vat from stock.issue_reason order by reason")
                .query((row, number) -> reason(row))
                .list();
    }

    private static Reason reason(ResultSet row) throws SQLException {
        return new Reason(
                row.getString("reason"),
                row.getString("account_number"),
                Vat.valueOf(row.getString("vat").toUpperCase(Locale.ROOT)));
    }

    void define(Reason reason) {
        jdbc.sql("""
                insert into stock.issue_reason (reason, account_number, vat) values (:reason, :account, :vat)
                on conflict (reason) do update set account_number = excluded.account_number, vat = excluded.vat
                """)
                .param("reason", reason.code())
                .param("account", reason.accountNumber())
                .param("vat", reason.vat().name().toLowerCase(Locale.ROOT))
                .update();
    }
}
