package org.daybook.stock;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What lines of orders have been promised. */
@Repository
class ReservationTable {
    private static final String USE = """
            with used as (
                select r.document, r.line_no, r.product_id, r.location_id, r.quantity as promised,
                    least(r.quantity, w.quantity) as quantity
                from unnest(:lines::int[], :quantities::numeric[]) as w (line_no, quantity)
                join stock.reservation as r on r.document = :document and r.line_no = w.line_no
            ), gone as (
                delete from stock.reservation as r using used as u
                where r.document = u.document and r.line_no = u.line_no and u.quantity = u.promised
            ), kept as (
                update stock.reservation as r set quantity = u.promised - u.quantity
                from used as u
                where r.document = u.document and r.line_no = u.line_no and u.quantity < u.promised
            )
            select line_no, product_id, location_id, quantity from used
            """;

    private final JdbcClient jdbc;

    ReservationTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All of a document. */
    List<Goods> delete(String document) {
        return jdbc.sql("""
                delete from stock.reservation where document = :document
                returning line_no, product_id, location_id, quantity
                """)
                .param("document", document)
                .query((row, number) -> goods(row))
                .list();
    }

    /**
     * Takes what is used off what was promised.
     *
     * @return what was promised of it, where it was promised
     */
    List<Goods> use(String document, List<Goods> goods) {
        return jdbc.sql(USE)
                .param("document", document)
                .param("lines", goods.stream().map(Goods::lineNo).toArray(Integer[]::new))
                .param("quantities", goods.stream().map(Goods::quantity).toArray(BigDecimal[]::new))
                .query((row, number) -> goods(row))
                .list();
    }

    private static Goods goods(ResultSet row) throws SQLException {
        return new Goods(
                row.getInt("line_no"),
                row.getLong("product_id"),
                row.getLong("location_id"),
                row.getBigDecimal("quantity"));
    }
}
