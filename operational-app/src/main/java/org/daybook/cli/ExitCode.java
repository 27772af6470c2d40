package org.daybook.cli;

/** What a command tells the shell: 2, wrong usage, comes from the option parser. */
final class ExitCode {

    static final int DONE = 0;
    static final int FAILED = 1;
    static final int USAGE = 2;
    static final int DONE_WITH_EXCEPTIONS = 3;

    private ExitCode() {}
}
