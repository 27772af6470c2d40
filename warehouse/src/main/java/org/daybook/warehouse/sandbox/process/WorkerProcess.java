package org.daybook.warehouse.sandbox.process;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.daybook.warehouse.sandbox.worker.Wire;

/** A running worker: what we say to it, what it says, and its end. */
public final class WorkerProcess implements AutoCloseable {
    private static final int LAST_WORDS = 8192;

    private final Process process;
    private final DataInputStream in;
    private final DataOutputStream out;
    private final StringBuffer lastWords = new StringBuffer();
    private final Thread listener;

    private WorkerProcess(Process process) {
        this.process = process;
        in = new DataInputStream(new BufferedInputStream(process.getInputStream(), 1 << 16));
        out = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
        listener = new Thread(this::listen, "sql-worker-errors");
        listener.setDaemon(true);
        listener.start();
    }

    public static WorkerProcess start(Launch launch) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(launch.command());
        // nothing of ours is inherited: no password, no path of a home
        Map<String, String> environment = builder.environment();
        environment.clear();
        environment.put("PATH", "/usr/bin:/bin:/usr/sbin:/sbin");
        environment.put("LC_ALL", "C.UTF-8");
        environment.put("TZ", "UTC");
        // without /proc the launcher of Java does not find its own libraries
        environment.put("LD_LIBRARY_PATH", Launches.javaHome().resolve("lib").toString());
        environment.put("MALLOC_ARENA_MAX", "2");
        builder.directory(new File("/"));
        return new WorkerProcess(builder.start());
    }

    public DataInputStream in() {
        return in;
    }

    public DataOutputStream out() {
        return out;
    }

    public void send(String text) throws WorkerGone {
        try {
            Wire.write(out, text);
            out.flush();
        } catch (IOException e) {
            throw new WorkerGone(e);
        }
    }

    public void send(int kind) throws WorkerGone {
        try {
            out.write(kind);
            out.flush();
        } catch (IOException e) {
            throw new WorkerGone(e);
        }
    }

    /** Ends it at once, whatever it is doing. */
    public void kill() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    /** What it left on standard error, once it is gone. */
    public String lastWords() {
        kill();
        try {
            process.waitFor(5, TimeUnit.SECONDS);
            listener.join(1000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return lastWords.toString().strip();
    }

    @Override
    public void close() {
        kill();
        try {
            process.waitFor(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void listen() {
        byte[] buffer = new byte[1024];
        try (InputStream errors = process.getErrorStream()) {
            for (int n = errors.read(buffer); n >= 0; n = errors.read(buffer)) {
                if (lastWords.length() < LAST_WORDS) {
                    lastWords.append(new String(buffer, 0, n, StandardCharsets.UTF_8));
                }
            }
        } catch (IOException e) {
            // it was killed while it spoke
        }
    }
}
