package org.daybook.reporting.schedules;

import java.util.Map;

/** What the nightly load is called in each language, as long as nobody renames it. */
public final class LoadName {
    private static final Map<String, String> BY_LANGUAGE =
            Map.of("en", "Nightly load", "zh-CN", "夜间加载", "zh-TW", "夜間載入");

    private LoadName() {}

    /** In English for a language that is not ours. */
    public static String in(String language) {
        return BY_LANGUAGE.getOrDefault(language, "Nightly load");
    }

    /** Whether it is its name in some language. */
    public static boolean is(String name) {
        return BY_LANGUAGE.containsValue(name);
    }
}
