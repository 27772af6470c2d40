package org.daybook.etl;

import java.util.Objects;
import org.daybook.etl.run.LoadRefused;
import org.daybook.etl.run.LoadRefused.Reason;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;

/** Why a load failed: the step and what was thrown in it. Its whole story is for the log, its sentence for people. */
record Failure(String step, Throwable thrown) {

    static Failure of(JobExecution execution) {
        Throwable thrown = execution.getAllFailureExceptions().stream()
                .findFirst()
                .orElseGet(() ->
                        new IllegalStateException(execution.getExitStatus().getExitDescription()));
        String step = execution.getStepExecutions().stream()
                .filter(s -> s.getStatus() != BatchStatus.COMPLETED)
                .map(s -> s.getStepName())
                .findFirst()
                .orElse(LoadJobConfig.JOB);
        return new Failure(step, thrown);
    }

    /** The first cause that says something, on one line; the log gets all of it. */
    String sentence() {
        System.getLogger(Failure.class.getName())
                .log(System.Logger.Level.ERROR, "the load failed in step " + step, thrown);
        return root() instanceof LoadRefused refused
                ? refused.sentence()
                : LoadRefused.because(Reason.STEP_FAILED, step, firstLine(root()))
                        .sentence();
    }

    /** Whether it lies in what was read: then there is no use in going on with it. */
    boolean isOfData() {
        return root() instanceof LoadRefused;
    }

    private Throwable root() {
        Throwable root = thrown;
        while (root.getCause() != null && !(root instanceof LoadRefused)) {
            root = root.getCause();
        }
        return root;
    }

    // Some messages are a mere path or name: then the kind of fault has to tell what is the matter with it.
    private static String firstLine(Throwable root) {
        String message = Objects.requireNonNullElse(root.getMessage(), "");
        String line = message.lines().filter(l -> !l.isBlank()).findFirst().orElse("");
        return line.contains(" ") ? line : root.getClass().getSimpleName() + " " + line;
    }
}
