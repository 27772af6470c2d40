package org.daybook.reports.layout;

import org.daybook.reports.definition.ColumnDefinition;
import org.daybook.reports.text.Format;

/** Text stands left, numbers right. */
enum Alignment {
    LEFT,
    RIGHT;

    static Alignment of(ColumnDefinition column) {
        boolean isText = column.format() == Format.TEXT
                || (column.format() == null && column.metric() == null && !column.isComputed());
        return isText ? LEFT : RIGHT;
    }
}
