package org.daybook.reports.output;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.daybook.reports.data.ReportData;

/**
 * Replaces what a PDF writer draws from clock and chance (dates, file id, font prefixes) by what the data says. It does
 * so in place: every replacement is as long as what it replaces, so that the file's table of offsets stays true.
 */
final class StablePdf {
    private static final String[] DATES = {"CreationDate(D:", "ModDate(D:"};
    private static final String[] IDS = {"ID[<", "ID [<"};
    private static final int ID_DIGITS = 32;
    private static final String FONT = "+NotoSansSC";
    private static final int PREFIX = 6;

    private final ByteBuffer pdf;
    private final String prepared;
    private final Map<String, String> prefixes = new HashMap<>();

    private StablePdf(ByteBuffer pdf, String prepared) {
        this.pdf = pdf;
        this.prepared = prepared;
    }

    static void settle(ByteBuffer pdf, ReportData data) {
        new StablePdf(pdf, data.prepared().replaceAll("[^0-9]", "") + "00Z").settle();
    }

    private void settle() {
        for (int at = 0; at < pdf.limit(); at++) {
            if (pdf.get(at) == '/') {
                name(at + 1);
            }
        }
    }

    private void name(int at) {
        for (String date : DATES) {
            if (isAt(at, date)) {
                date(at + date.length());
            }
        }
        for (String id : IDS) {
            if (isAt(at, id)) {
                id(at + id.length());
            }
        }
        if (isAt(at + PREFIX, FONT)) {
            font(at);
        }
    }

    private boolean isAt(int at, String text) {
        if (at + text.length() > pdf.limit()) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (pdf.get(at + i) != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** When the report was prepared, and blanks up to the bracket that ends the date. */
    private void date(int at) {
        int end = at;
        while (end < pdf.limit() && pdf.get(end) != ')') {
            end++;
        }
        if (end < pdf.limit() && end - at >= prepared.length()) {
            write(at, prepared + " ".repeat(end - at - prepared.length()));
        }
    }

    private void id(int at) {
        int second = at + ID_DIGITS + "><".length();
        if (isAt(at + ID_DIGITS, "><") && isAt(second + ID_DIGITS, ">")) {
            write(at, "0".repeat(ID_DIGITS));
            write(second, "0".repeat(ID_DIGITS));
        }
    }

    private void font(int at) {
        byte[] found = new byte[PREFIX];
        pdf.get(at, found);
        String prefix = new String(found, StandardCharsets.ISO_8859_1);
        if (prefix.chars().allMatch(c -> c >= 'A' && c <= 'Z')) {
            write(at, prefixes.computeIfAbsent(prefix, key -> "DAYBO" + (char) ('A' + prefixes.size())));
        }
    }

    private void write(int at, String text) {
        pdf.put(at, text.getBytes(StandardCharsets.ISO_8859_1));
    }
}
