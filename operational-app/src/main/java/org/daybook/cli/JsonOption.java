package org.daybook.cli;

import picocli.CommandLine.Option;

/** {@code --json}: one JSON document on standard output instead of words. */
final class JsonOption {

    @Option(names = "--json", descriptionKey = "json")
    private boolean asked;

    boolean wanted() {
        return asked;
    }
}
