package org.daybook.payments;

import java.time.LocalDate;
import org.daybook.money.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class BillTable {
    private final JdbcClient jdbc;

    BillTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(String billNo, String supplierNo, LocalDate due, Money amount) {
        jdbc.sql("""
                insert into payments.bill (bill_no, supplier_no, due_day, amount, open_amount)
                values (:bill, :supplier, :due, :amount, :amount)
                """)
                .param("bill", billNo)
                .param("supplier", supplierNo)
                .param("due", due)
                .param("amount", amount.amount())
                .update();
    }

    /** Takes a bill back that nobody has paid yet; false if somebody has. There may be none of this number. */
    boolean withdraw(String billNo) {
        jdbc.sql("update payments.bill set open_amount = 0 where bill_no = :bill and open_amount = amount")
                .param("bill", billNo)
                .update();
        return jdbc.sql("select count(*) from payments.bill where bill_no = :bill and open_amount > 0")
                        .param("bill", billNo)
                        .query(Long.class)
                        .single()
                == 0;
    }
}
