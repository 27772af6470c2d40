package org.daybook.warehouse.result;

/** How many columns of a terminal a text takes: two for a Chinese character, none for a combining mark. */
public final class DisplayWidth {
    private DisplayWidth() {}

    /** Columns of the whole text. */
    public static int of(String text) {
        return text.codePoints().map(DisplayWidth::of).sum();
    }

    private static int of(int point) {
        int type = Character.getType(point);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        return isWide(point) ? 2 : 1;
    }

    // East Asian Wide and Fullwidth, as far as shops write them, and emoji
    private static boolean isWide(int point) {
        return point >= 0x1100
                && (point <= 0x115F
                        || between(point, 0x2E80, 0x303E)
                        || between(point, 0x3041, 0xA4CF)
                        || between(point, 0xA960, 0xA97F)
                        || between(point, 0xAC00, 0xD7A3)
                        || between(point, 0xF900, 0xFAFF)
                        || between(point, 0xFE30, 0xFE6F)
                        || between(point, 0xFF01, 0xFF60)
                        || between(point, 0xFFE0, 0xFFE6)
                        || between(point, 0x1F300, 0x1F64F)
                        || between(point, 0x1F680, 0x1F6FF)
                        || between(point, 0x1F900, 0x1F9FF)
                        || between(point, 0x20000, 0x3FFFD));
    }

    private static boolean between(int point, int first, int last) {
        return point >= first && point <= last;
    }
}
