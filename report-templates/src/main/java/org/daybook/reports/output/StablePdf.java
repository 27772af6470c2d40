package org.daybook.reports.output;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daybook.reports.data.ReportData;

/** Replaces what a PDF writer draws from clock and chance (dates, file id, font prefixes) by what the data says. */
final class StablePdf {
    private static final Pattern DATE = Pattern.compile("/(CreationDate|ModDate)\\(D:[^)]*\\)");
    private static final Pattern FONT = Pattern.compile("(?<=/)[A-Z]{6}(?=\\+NotoSansSC)");
    private static final Pattern ID = Pattern.compile("(?<=/ID ?\\[)<[0-9a-f]{32}><[0-9a-f]{32}>");

    private StablePdf() {}

    // Every replacement is as long as what it replaces, so that the file's table of offsets stays true.
    static byte[] of(byte[] pdf, ReportData data) {
        String text = new String(pdf, StandardCharsets.ISO_8859_1);
        text = replaced(text, DATE, found -> date(found, data));
        Map<String, String> prefixes = new LinkedHashMap<>();
        text = replaced(text, FONT, found -> prefixes.computeIfAbsent(found, key -> prefix(prefixes.size())));
        text = replaced(text, ID, found -> found.replaceAll("[0-9a-f]", "0"));
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String date(String found, ReportData data) {
        String prepared = data.prepared().replaceAll("[^0-9]", "");
        int digits = found.indexOf("D:") + 2;
        String stable = found.substring(0, digits) + prepared + "00Z";
        int rest = found.length() - 1 - stable.length();
        return rest < 0 ? found : stable + " ".repeat(rest) + ")";
    }

    private static String prefix(int number) {
        return "DAYBO" + (char) ('A' + number);
    }

    private static String replaced(String text, Pattern pattern, UnaryOperator<String> by) {
        Matcher matcher = pattern.matcher(text);
        return matcher.replaceAll(found -> Matcher.quoteReplacement(by.apply(found.group())));
    }
}
