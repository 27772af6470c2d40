package org.daybook.customers;

import java.util.Optional;
import org.daybook.audit.AccessLog;
import org.daybook.customers.PersonalFields.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How customers are reached: masked, or as it is for somebody who says why, which is noted. */
@Service
public class Contacts {
    private final ContactTable table;
    private final PersonalFields fields;
    private final AccessLog log;

    Contacts(ContactTable table, PersonalFields fields, AccessLog log) {
        this.table = table;
        this.fields = fields;
        this.log = log;
    }

    /** What is known; null what is not. */
    public record Contact(
            @Nullable String phone,
            @Nullable String email,
            @Nullable String street) {

        public boolean isEmpty() {
            return phone == null && email == null && street == null;
        }

        Contact masked() {
            return new Contact(
                    phone == null ? null : maskedPhone(phone),
                    email == null ? null : maskedEmail(email),
                    street == null ? null : "***");
        }

        /** 138****1234; of short ones the last two digits stay. */
        private static String maskedPhone(String phone) {
            int shown = phone.length() >= 11 ? 3 : 0;
            int tail = phone.length() >= 8 ? 4 : Math.min(2, phone.length());
            return phone.substring(0, shown) + "****" + phone.substring(phone.length() - tail);
        }

        /** The first letter, and the domain. */
        private static String maskedEmail(String email) {
            int at = email.lastIndexOf('@');
            return email.substring(0, email.offsetByCodePoints(0, email.isEmpty() ? 0 : 1))
                    + "***"
                    + (at > 0 ? email.substring(at) : "");
        }
    }

    /** So that people recognise it and nobody can use it; nothing if there is no such customer. */
    public Optional<Contact> masked(String customerNo) {
        return opened(customerNo).map(Contact::masked);
    }

    /**
     * As it is. Who read it and why is noted in the same transaction.
     *
     * @param reason why it is needed
     * @throws IllegalArgumentException if there is no reason
     */
    @Transactional
    public Optional<Contact> reveal(String customerNo, long actorId, String reason) {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("personal data of " + customerNo + " are asked for without a reason");
        }
        Optional<Contact> contact = opened(customerNo);
        contact.ifPresent(found -> log.note(actorId, "personal_data_read", customerNo, reason));
        return contact;
    }

    private Optional<Contact> opened(String customerNo) {
        return table.find(customerNo)
                .map(stored -> new Contact(
                        open(Field.PHONE, customerNo, stored.phone()),
                        open(Field.EMAIL, customerNo, stored.email()),
                        open(Field.STREET, customerNo, stored.street())));
    }

    private @Nullable String open(Field field, String customerNo, byte @Nullable [] bytes) {
        return bytes == null ? null : fields.open(field, customerNo, bytes);
    }
}
