package org.daybook.reports.chart;

import java.awt.BasicStroke;
import java.awt.Color;

/** The colours of charts, as on screen. */
final class Palette {
    static final Color INK = new Color(0x1B2430);
    static final Color SECONDARY = new Color(0x566173);
    static final Color OTHER = new Color(0x8A93A1);
    static final Color GRID = new Color(0xE9ECF0);
    static final Color NOW = new Color(0x3761E6);
    static final Color AREA = new Color(0xDBE6FB);
    static final Color EARLIER = new Color(0xA9C3F3);
    static final Color END = new Color(0x1C449F);
    static final Color LOSS = new Color(0xEE5200);
    static final Color SECOND = new Color(0x00A773);
    static final Color THIRD = new Color(0x995579);
    static final Color GOOD_TEXT = new Color(0x1F4FB8);
    static final Color BAD_TEXT = new Color(0xB34400);

    private Palette() {}

    static BasicStroke line(double width) {
        return new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    }

    static BasicStroke dashed(double width, double on, double off) {
        return new BasicStroke(
                (float) width,
                BasicStroke.CAP_BUTT,
                BasicStroke.JOIN_ROUND,
                1f,
                new float[] {(float) on, (float) off},
                0f);
    }
}
