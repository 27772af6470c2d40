package org.daybook.etl;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.spark.launcher.JavaModuleOptions;

/** A Spark master and one worker out of the jars that Maven brought, on loopback. */
final class StandaloneCluster implements AutoCloseable {
    private static final String LOOPBACK = "127.0.0.1";

    private final Path folder;

    private final List<Process> processes = new ArrayList<>();

    private final String url;

    private StandaloneCluster(Path folder, String url) {
        this.folder = folder;
        this.url = url;
    }

    /** The folder gets the processes' logs and work; {@code folder/jars} has Spark's jars. */
    static StandaloneCluster start(Path folder) throws Exception {
        int port = freePort();
        StandaloneCluster cluster = new StandaloneCluster(folder, "spark://" + LOOPBACK + ":" + port);
        cluster.run(
                "master.Master",
                "I have been elected leader",
                List.of("--host", LOOPBACK, "--port", Integer.toString(port), "--webui-port", "0"));
        cluster.run(
                "worker.Worker",
                "Successfully registered with master",
                List.of(
                        "--host",
                        LOOPBACK,
                        "--webui-port",
                        "0",
                        "--cores",
                        "2",
                        "--memory",
                        "1g",
                        "--work-dir",
                        cluster.work().toString(),
                        cluster.url));
        return cluster;
    }

    String url() {
        return url;
    }

    /** Has a folder for each application that ran on the worker. */
    Path work() {
        return folder.resolve("work");
    }

    @Override
    public void close() {
        for (Process process : processes) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            process.onExit().join();
        }
    }

    private void run(String daemon, String ready, List<String> arguments) throws Exception {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m"));
        command.addAll(List.of(JavaModuleOptions.defaultModuleOptionArray()));
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-Dlogback.configurationFile=" + logging()));
        command.addAll(List.of("-cp", folder.resolve("jars") + "/*", "org.apache.spark.deploy." + daemon));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("SPARK_HOME", folder.toString());
        builder.environment().put("SPARK_SCALA_VERSION", "2.13");
        builder.environment().put("SPARK_LOCAL_IP", LOOPBACK);
        Process process = builder.start();
        processes.add(process);
        said(process, ready).get(30, TimeUnit.SECONDS);
    }

    /** Done when the process says the phrase; what it says later is read too, so that it never waits for us. */
    private static CompletableFuture<Void> said(Process process, String phrase) {
        CompletableFuture<Void> ready = new CompletableFuture<>();
        StringBuilder all = new StringBuilder();
        Thread reader = new Thread(() -> process.inputReader(StandardCharsets.UTF_8)
                .lines()
                .peek(all.append('\n')::append)
                .filter(line -> line.contains(phrase))
                .forEach(line -> ready.complete(null)));
        reader.setDaemon(true);
        reader.start();
        process.onExit().thenAccept(p -> ready.completeExceptionally(new IllegalStateException(all.toString())));
        return ready;
    }

    private Path logging() throws IOException {
        return Files.writeString(folder.resolve("logback.xml"), """
                <configuration>
                  <appender name="out" class="ch.qos.logback.core.ConsoleAppender">
                    <encoder><pattern>%msg%n</pattern></encoder>
                  </appender>
                  <logger name="org.apache.spark.deploy" level="INFO"/>
                  <root level="WARN"><appender-ref ref="out"/></root>
                </configuration>
                """);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName(LOOPBACK))) {
            return socket.getLocalPort();
        }
    }
}
