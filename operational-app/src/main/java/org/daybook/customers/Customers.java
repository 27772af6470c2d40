package org.daybook.customers;

import java.util.List;
import java.util.Optional;
import org.daybook.customers.PersonalFields.Field;
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

    /** By which a customer is known; nothing for nobody, or whoever bought without one. */
    public Optional<String> number(long customerId) {
        return table.number(customerId);
    }

    /** Makes a customer of each number that is not known yet. */
    public void make(List<String> customerNos) {
        table.insertMissing(
                customerNos, customerNos.stream().map(personalFields::pseudonym).toList());
    }

    /** Whose number, part of a name, phone (or its last four digits) or e-mail this is; no more than so many. */
    public List<Long> search(String text, int most) {
        boolean isPhone = text.matches("[0-9+ -]{7,20}");
        boolean isTail = text.matches("[0-9]{4}");
        return table.search(
                text,
                text.contains("@") ? personalFields.index(Field.EMAIL, text) : new byte[0],
                isPhone ? personalFields.index(Field.PHONE, text) : new byte[0],
                isTail ? personalFields.tailIndex(text) : new byte[0],
                most);
    }
}
