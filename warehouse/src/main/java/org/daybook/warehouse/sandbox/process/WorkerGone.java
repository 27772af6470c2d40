package org.daybook.warehouse.sandbox.process;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The worker ended in the middle of what it had to say. */
public final class WorkerGone extends IOException {
    public WorkerGone(@Nullable Throwable cause) {
        super("The SQL worker is gone", cause);
    }
}
