package org.daybook.settings;

/** What something is called in the three languages. */
public record Name(String english, String simplified, String traditional) {

    /** The name in a shop's own language. */
    public String in(String language) {
        return switch (language) {
            case "zh-CN" -> simplified;
            case "zh-TW" -> traditional;
            default -> english;
        };
    }
}
