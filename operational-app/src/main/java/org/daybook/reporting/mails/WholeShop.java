package org.daybook.reporting.mails;

import org.daybook.settings.Refused;

/** A report tells something of all stores, and whoever asks sees some of them alone. */
public final class WholeShop extends Refused {

    private static final long serialVersionUID = 1L;

    WholeShop() {
        super("The report tells of the whole shop.", "report.whole_shop");
    }
}
