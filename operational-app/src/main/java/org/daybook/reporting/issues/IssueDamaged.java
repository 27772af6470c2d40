package org.daybook.reporting.issues;

import org.daybook.settings.Refused;

/** The file of an issue is lost or damaged, and its release does not give the same pages any more. */
public final class IssueDamaged extends Refused {

    private static final long serialVersionUID = 1L;

    IssueDamaged(long issueId) {
        super("The file of issue " + issueId + " is damaged.", "report.issue_damaged", issueId);
    }
}
