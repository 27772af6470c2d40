package org.daybook.reports.chart;

import java.awt.Color;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a series stands for, which decides its colour. */
public enum Tint {
    NOW(Palette.NOW),
    EARLIER(Palette.EARLIER),
    SECOND(Palette.SECOND),
    THIRD(Palette.THIRD),
    OTHER(Palette.OTHER);

    private final transient Color colour;

    Tint(Color colour) {
        this.colour = colour;
    }

    Color colour() {
        return colour;
    }

    public static Tint named(@Nullable String name) {
        return name == null ? NOW : valueOf(name.toUpperCase(Locale.ROOT));
    }
}
