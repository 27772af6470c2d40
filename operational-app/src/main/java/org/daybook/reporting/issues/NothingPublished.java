package org.daybook.reporting.issues;

import org.daybook.settings.Refused;

/** There is no release to print from. */
public final class NothingPublished extends Refused {

    private static final long serialVersionUID = 1L;

    public NothingPublished() {
        super("Nothing is published yet.", "report.nothing_published");
    }
}
