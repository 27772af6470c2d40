package org.daybook.customers;

import java.time.Clock;
import java.util.List;
import org.daybook.customers.PersonalFields.Field;
import org.daybook.customers.StagedCustomerTable.Contact;
import org.daybook.customers.StagedCustomerTable.SealedContact;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Takes customers over from the staged lines of an import (see `org.daybook.imports`). */
@Service
public class ImportedCustomers {
    private final StagedCustomerTable staged;
    private final CustomerTable customers;
    private final PersonalFields personalFields;
    private final Clock clock;

    ImportedCustomers(StagedCustomerTable staged, CustomerTable customers, PersonalFields personalFields, Clock clock) {
        this.staged = staged;
        this.customers = customers;
        this.personalFields = personalFields;
        this.clock = clock;
    }

    /** Makes what is new and updates what changed; of several values the last one by time counts. */
    public void takeOver() {
        staged.create();
        sealContacts();
        customers.insertMissing();
        customers.updateNames();
        customers.updateContacts();
        customers.fillEmptyVersions();
        customers.startVersions(clock.instant());
        customers.rememberTime();
    }

    /** Page by page, so that memory does not grow with the number of customers. */
    private void sealContacts() {
        String last = "";
        for (List<Contact> page = staged.page(last); !page.isEmpty(); page = staged.page(last)) {
            staged.insertSealed(page.stream().map(this::sealed).toList());
            last = page.get(page.size() - 1).customerNo();
        }
        staged.analyzeSealed();
    }

    private SealedContact sealed(Contact contact) {
        String owner = contact.customerNo();
        String email = contact.email();
        String phone = contact.phone();
        return new SealedContact(
                owner,
                personalFields.pseudonym(owner),
                seal(Field.EMAIL, owner, email),
                email == null ? null : personalFields.index(Field.EMAIL, email),
                seal(Field.PHONE, owner, phone),
                phone == null ? null : personalFields.index(Field.PHONE, phone),
                phone == null ? null : personalFields.tailIndex(phone));
    }

    private byte @Nullable [] seal(Field field, String owner, @Nullable String text) {
        return text == null ? null : personalFields.seal(field, owner, text);
    }
}
