package org.daybook.reports.chart;

import java.awt.Font;
import java.util.Locale;
import net.sf.jasperreports.engine.DefaultJasperReportsContext;
import net.sf.jasperreports.engine.fonts.FontUtil;

/** The reports' own face, for labels in charts. */
final class HouseFont {
    static final Font REGULAR = load(Font.PLAIN);
    static final Font SEMIBOLD = load(Font.BOLD);

    private HouseFont() {}

    private static Font load(int style) {
        Font found = FontUtil.getInstance(DefaultJasperReportsContext.getInstance())
                .getAwtFontFromBundles(true, "Noto Sans SC", style, 8f, Locale.ROOT, false);
        if (found == null) {
            throw new IllegalStateException("the house font is missing from the class path");
        }
        return found;
    }

    static Font regular(double size) {
        return REGULAR.deriveFont((float) size);
    }

    static Font semiBold(double size) {
        return SEMIBOLD.deriveFont((float) size);
    }
}
