package org.daybook.imports.reading;

/** Counts well-formed and broken sequences of GB18030, and how many look Chinese, chunk by chunk. */
final class Gb18030Check {
    private int position;
    private long pairs;
    private long bothHigh;
    private long broken;

    void see(byte[] bytes, int length) {
        for (int i = 0; i < length; i++) {
            int b = bytes[i] & 0xff;
            if (b >= 0x80 || position > 0) {
                step(b);
            }
        }
    }

    void end() {
        if (position > 0) {
            broken++;
        }
    }

    /** Latin text with accents is often legal GB18030, but then its second bytes are plain letters. */
    boolean looksChinese() {
        return pairs > 0 && broken * 100 <= pairs && bothHigh * 2 >= pairs;
    }

    private void step(int b) {
        switch (position) {
            case 0 -> position = b >= 0x81 && b <= 0xfe ? 1 : fail();
            case 1 -> {
                if (b >= 0x30 && b <= 0x39) {
                    position = 2;
                } else {
                    position = 0;
                    pair(b);
                }
            }
            case 2 -> position = b >= 0x81 && b <= 0xfe ? 3 : fail();
            default -> {
                position = b >= 0x30 && b <= 0x39 ? 0 : fail();
                pairs++;
                bothHigh++;
            }
        }
    }

    private void pair(int second) {
        if (second >= 0x40 && second != 0x7f && second <= 0xfe) {
            pairs++;
            bothHigh += second >= 0x80 ? 1 : 0;
        } else {
            fail();
        }
    }

    private int fail() {
        broken++;
        return 0;
    }
}
