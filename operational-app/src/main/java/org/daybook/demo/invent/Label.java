package org.daybook.demo.invent;

/** One thing's name in the three languages. */
public record Label(String english, String simplified, String traditional) {

    /** This name with a variant behind it, as each language writes it. */
    Label with(Label variant) {
        return variant.english.isEmpty()
                ? this
                : new Label(
                        english + ", " + variant.english,
                        simplified + " " + variant.simplified,
                        traditional + " " + variant.traditional);
    }
}
