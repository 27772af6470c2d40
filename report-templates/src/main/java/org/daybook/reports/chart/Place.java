package org.daybook.reports.chart;

import java.awt.font.FontRenderContext;

/** A place along the axis, with the label that stands under it. */
record Place(int index, String label) implements Comparable<Place> {
    static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

    @Override
    public int compareTo(Place other) {
        return Integer.compare(index, other.index);
    }

    @Override
    public String toString() {
        return label;
    }
}
