package org.daybook.reporting.issues;

import org.daybook.reports.Period;

/**
 * A report to be printed.
 *
 * @param language of its words: en, zh-CN or zh-TW
 * @param storeId whose figures alone it tells, 0 for the whole shop
 * @param fireId the run that it belongs to, 0 for none
 * @param madeBy the user who asked for it, 0 for none
 */
public record NewIssue(String report, Period period, String language, long storeId, long fireId, long madeBy) {}
