package org.daybook.orders.detail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import org.daybook.orders.detail.OrderDetail.Account;
import org.daybook.orders.detail.OrderDetail.Document;
import org.daybook.orders.detail.OrderDetail.Line;
import org.daybook.orders.detail.OrderDetail.Payment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class OrderPartTable {
    private static final String LINES = """
            select l.*, p.sku, p.kind = 'goods' as is_goods,
                coalesce(case :language when 'zh-CN' then p.name_zh_cn when 'zh-TW' then p.name_zh_tw
                    else p.name_en end, p.name) as name,
                coalesce((select sum(case s.component when 'freight' then s.amount else - s.amount end)
                    from orders.line_share as s where s.order_id = l.order_id and s.line_no = l.line_no
                    and s.component in ('freight', 'freight_tax')), 0)
                as freight
            from orders.order_line as l
            join catalog.product as p using (product_id)
            where l.order_id = :order
            order by l.line_no
            """;

    private static final String DOCUMENTS = """
            select d.document_no, d.document_kind, d.event_at, coalesce(case :language when 'zh-CN' then l.name_zh_cn
                    when 'zh-TW' then l.name_zh_tw else l.name_en end, l.name) as store,
                (select coalesce(sum(abs(s.quantity)), 0) from orders.sale_line as s
                    where s.document_id = d.document_id and s.line_kind = 'product') as units
            from orders.sales_document as d
            join stock.location as l on l.location_id = d.store_id
            where d.order_id = :order
            order by d.event_at, d.document_id
            """;

    private final JdbcClient jdbc;

    OrderPartTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Line> lines(long orderId, String language) {
        return jdbc.sql(LINES)
                .param("order", orderId)
                .param("language", language)
                .query((row, number) -> line(row))
                .list();
    }

    Account account(long orderId) {
        return jdbc.sql("""
                select a.captured_amount, a.prepaid_amount, a.due_back_amount, a.refunded_amount, d.due_amount,
                    coalesce((select sum(r.open_amount) from payments.receivable as r
                        where r.account_id = a.account_id), 0) as owed
                from payments.order_account as a
                join orders.order_due as d using (order_id)
                where a.order_id = :order
                """)
                .param("order", orderId)
                .query((row, number) -> new Account(
                        row.getBigDecimal("captured_amount"),
                        row.getBigDecimal("prepaid_amount"),
                        row.getBigDecimal("due_back_amount"),
                        row.getBigDecimal("refunded_amount"),
                        row.getBigDecimal("owed"),
                        row.getBigDecimal("due_amount")))
                .optional()
                .orElse(Account.NONE);
    }

    List<Payment> payments(long orderId) {
        return jdbc.sql("""
                select p.payment_no, p.kind, p.method, p.provider, p.amount, p.event_at
                from payments.payment as p
                join payments.order_account as a using (account_id)
                where a.order_id = :order
                order by p.event_at, p.payment_id
                """)
                .param("order", orderId)
                .query((row, number) -> new Payment(
                        row.getString("payment_no"),
                        row.getString("kind"),
                        row.getString("method"),
                        row.getString("provider"),
                        row.getBigDecimal("amount"),
                        row.getObject("event_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    List<Document> documents(long orderId, String language) {
        return jdbc.sql(DOCUMENTS)
                .param("order", orderId)
                .param("language", language)
                .query((row, number) -> new Document(
                        row.getString("document_no"),
                        row.getString("document_kind"),
                        row.getString("store"),
                        row.getBigDecimal("units"),
                        row.getObject("event_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                row.getInt("line_no"),
                row.getString("sku"),
                row.getString("name"),
                row.getBoolean("is_goods"),
                row.getBigDecimal("quantity"),
                row.getBigDecimal("cancelled_quantity"),
                row.getBigDecimal("shipped_quantity"),
                row.getBigDecimal("returned_quantity"),
                row.getBigDecimal("unit_price"),
                row.getBigDecimal("gross_amount"),
                row.getBigDecimal("discount_amount"),
                row.getBigDecimal("demand_amount"),
                row.getBigDecimal("tax_amount"),
                row.getBigDecimal("tax_rate"),
                row.getBigDecimal("freight"),
                row.getBigDecimal("cost_amount"));
    }
}
