package org.daybook.reports.data;

import org.daybook.reports.definition.ColumnDefinition;
import org.daybook.reports.definition.Label;
import org.daybook.reports.definition.LocalText;
import org.daybook.reports.text.Format;
import org.daybook.reports.text.Wording;
import org.jspecify.annotations.Nullable;

/** Finds the text of a label: the report's own, the registry's, or the common one. */
final class Labels {
    private final Wording wording;

    Labels(Wording wording) {
        this.wording = wording;
    }

    Wording wording() {
        return wording;
    }

    String text(Label label) {
        if (label.text() != null) {
            return label.text().in(wording.language());
        }
        String metric = label.metric();
        return metric != null
                ? Headlines.label(metric, wording.language())
                : wording.label(String.valueOf(label.key()));
    }

    String text(@Nullable LocalText text) {
        return text == null ? "" : text.in(wording.language());
    }

    String text(ColumnDefinition column) {
        if (column.label() != null) {
            return text(column.label());
        }
        return column.metric() == null ? "" : Headlines.label(column.metric(), wording.language());
    }

    Format format(ColumnDefinition column) {
        if (column.format() != null) {
            return column.format();
        }
        if (!column.change().isEmpty()) {
            return Format.CHANGE;
        }
        if (column.shareOf() != null) {
            return Format.PERCENT;
        }
        return column.metric() == null ? Format.TEXT : Headlines.format(column.metric());
    }
}
