package org.daybook.imports.reading;

/** Counts well-formed and broken multi-byte sequences of UTF-8, chunk by chunk. */
final class Utf8Check {
    private int missing;
    private int lowest;
    private int value;
    private long wellFormed;
    private long broken;

    void see(byte[] bytes, int length) {
        for (int i = 0; i < length; i++) {
            int b = bytes[i] & 0xff;
            if (b < 0x80 && missing == 0) {
                continue;
            }
            step(b);
        }
    }

    void end() {
        if (missing > 0) {
            broken++;
        }
    }

    long wellFormed() {
        return wellFormed;
    }

    long broken() {
        return broken;
    }

    private void step(int b) {
        if (missing > 0 && (b & 0xc0) == 0x80) {
            value = value << 6 | b & 0x3f;
            if (--missing == 0) {
                count(value >= lowest && value <= 0x10ffff && (value < 0xd800 || value > 0xdfff));
            }
            return;
        }
        if (missing > 0) {
            missing = 0;
            broken++;
        }
        if (b >= 0x80) {
            start(b);
        }
    }

    private void start(int b) {
        if (b >= 0xc2 && b <= 0xdf) {
            begin(1, 0x80, b & 0x1f);
        } else if (b >= 0xe0 && b <= 0xef) {
            begin(2, 0x800, b & 0x0f);
        } else if (b >= 0xf0 && b <= 0xf4) {
            begin(3, 0x10000, b & 0x07);
        } else {
            broken++;
        }
    }

    private void begin(int following, int smallest, int bits) {
        missing = following;
        lowest = smallest;
        value = bits;
    }

    private void count(boolean legal) {
        if (legal) {
            wellFormed++;
        } else {
            broken++;
        }
    }
}
