package org.daybook.reports;

import java.util.List;

/**
 * What a list of reports shows: the name to ask for, its title, the question it answers, what it is about and
 * the periods that fit.
 */
public record ReportSummary(String name, String title, String question, Subject subject, List<PeriodKind> periods) {}
