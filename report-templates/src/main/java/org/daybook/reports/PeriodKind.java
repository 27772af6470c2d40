package org.daybook.reports;

/** The kinds of period that a report can cover; the code is what a report's description lists. */
public enum PeriodKind {
    DAY("D", "2010-11-15"),
    WEEK("W", "2010-W46"),
    MONTH("M", "2010-11"),
    QUARTER("Q", "2010-Q4"),
    YEAR("Y", "2010"),
    RANGE("A", "2010-11-01..2010-11-14");

    private final String code;
    private final String example;

    PeriodKind(String code, String example) {
        this.code = code;
        this.example = example;
    }

    public String code() {
        return code;
    }

    public String example() {
        return example;
    }

    public static PeriodKind ofCode(String code) {
        for (PeriodKind kind : values()) {
            if (kind.code.equals(code)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("no kind of period has the code " + code);
    }
}
