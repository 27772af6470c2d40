package org.daybook.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

/** What a command left behind: exit code, standard output and standard error. */
record Answer(int exit, String out, String err) {

    Answer succeeded() {
        return exitedWith(0);
    }

    Answer exitedWith(int code) {
        assertThat(exit).as("exit code; out:%n%s%nerr:%n%s", out, err).isEqualTo(code);
        return this;
    }

    /** Refused in words that a person understands: exit 1 or 2, a sentence on standard error, no stack trace. */
    Answer refused() {
        assertThat(exit).as("exit code; out:%n%s%nerr:%n%s", out, err).isIn(1, 2);
        assertThat(err).isNotBlank().doesNotContain("\tat ").doesNotContain("Exception");
        return this;
    }

    Answer saying(String... words) {
        assertThat(out + err).contains(words);
        return this;
    }
}
