package org.daybook.cli;

/** A command that was refused or failed, with the one sentence that the user reads. */
final class CommandFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CommandFailed(String sentence) {
        super(sentence);
    }
}
