package org.daybook.reporting.mails;

import org.daybook.settings.Refused;

/** Somebody who is to get mail has no address. */
public final class AddressMissing extends Refused {

    private static final long serialVersionUID = 1L;

    AddressMissing() {
        super("You have no mail address yet.", "mail.address_missing");
    }
}
