package org.daybook.reports.data;

/** Whether a change is good or bad news; the arrow that goes with it follows the sign. */
public enum Tone {
    NONE,
    GOOD,
    BAD,
    NEUTRAL
}
