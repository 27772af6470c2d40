package org.daybook.scheduler;

/**
 * How a load ended.
 *
 * @param exitCode 0 published or nothing new, 1 refused or failed, 3 published although a figure does not tie to the ledger
 * @param report the load's own JSON document; empty when it died before it could write one
 */
public record LoadOutcome(int exitCode, String report) {}
