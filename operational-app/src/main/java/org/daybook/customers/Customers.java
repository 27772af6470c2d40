package org.daybook.customers;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Finds and makes customers by their number. */
@Service
public class Customers {
    /** Who buys without a number. */
    public static final long ANONYMOUS = 0;

    private final CustomerCardTable table;
    private final PersonalFields personalFields;

    Customers(CustomerCardTable table, PersonalFields personalFields) {
        this.table = table;
        this.personalFields = personalFields;
    }

    /** Nothing if nobody has this number. */
    public Optional<Long> find(String customerNo) {
        return table.find(customerNo);
    }

    /** Makes a customer of each number that is not known yet. */
    public void make(List<String> customerNos) {
        table.insertMissing(
                customerNos, customerNos.stream().map(personalFields::pseudonym).toList());
    }
}
