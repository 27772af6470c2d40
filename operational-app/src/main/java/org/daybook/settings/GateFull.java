package org.daybook.settings;

/** Too many want to print or export at the same time. */
public final class GateFull extends Refused {

    private static final long serialVersionUID = 1L;

    public GateFull() {
        super("Too much is being printed or exported.", "report.busy");
    }
}
