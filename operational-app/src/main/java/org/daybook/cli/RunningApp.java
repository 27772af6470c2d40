package org.daybook.cli;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.daybook.AppServer;
import org.daybook.database.Database;
import org.daybook.database.Home;
import org.daybook.users.Users;
import org.daybook.web.signin.SetupToken;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;

/** The app of a home in the foreground: one at a time, until a signal or {@code daybook stop} ends it. */
record RunningApp(Home home, ServerOptions server, CliText text, Consumer<String> say) {

    /** @throws CommandFailed if it runs already, its port is taken, or a setting of it is wrong */
    void runUntilStopped(Clock clock) throws IOException, InterruptedException {
        AppMark mark = AppMark.in(home);
        mark.running().ifPresent(app -> {
            throw new CommandFailed(text.of("start.running", app.address(), app.pid()));
        });
        Map<String, Object> settings = settings();
        home.make();
        CountDownLatch ended = new CountDownLatch(1);
        CountDownLatch closed = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            ended.countDown();
            awaitQuietly(closed);
        }));
        try (FileChannel alone = mark.take().orElseThrow(() -> new CommandFailed(text.of("start.starting")))) {
            run(mark, clock, settings, ended);
        } finally {
            closed.countDown();
        }
    }

    private void run(AppMark mark, Clock clock, Map<String, Object> settings, CountDownLatch ended)
            throws IOException, InterruptedException {
        try (Database database = Database.openUntilClosed(home);
                ConfigurableApplicationContext app = start(database, clock, settings)) {
            String address = address(app);
            mark.write(address);
            announce(app, address);
            ended.await();
        } finally {
            mark.delete();
        }
    }

    private ConfigurableApplicationContext start(Database database, Clock clock, Map<String, Object> settings) {
        try {
            ConfigurableApplicationContext app = AppServer.start(database, clock, settings);
            ServerLog.to(home.log());
            return app;
        } catch (RuntimeException failure) {
            for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
                if (cause instanceof PortInUseException taken) {
                    String key = ServerOptions.sqlPort()
                                    .filter(String.valueOf(taken.getPort())::equals)
                                    .isPresent()
                            ? "start.sql_port_taken"
                            : "start.port_taken";
                    throw new CommandFailed(text.of(key, taken.getPort()));
                }
            }
            throw failure;
        }
    }

    /** The demo's readers are on this machine, so its mails may lead to its pages unless the environment says where to. */
    private Map<String, Object> settings() {
        Map<String, Object> settings = server.settings(text);
        if (DemoMarker.in(home).exists()) {
            settings.put("daybook.mail.url", address(String.valueOf(settings.get("server.port"))));
        }
        return settings;
    }

    private String address(ConfigurableApplicationContext app) {
        return address(app.getEnvironment().getRequiredProperty("local.server.port"));
    }

    private String address(String port) {
        return (server.isEncrypted() ? "https" : "http") + "://127.0.0.1:" + port;
    }

    private void announce(ConfigurableApplicationContext app, String address) {
        say.accept(text.of("start.address", address));
        if (app.getBean(Users.class).areNone()) {
            say.accept(text.of(
                    "start.setup", address + app.getBean(SetupToken.class).path()));
        }
        ServerOptions.sqlPort().ifPresent(port -> say.accept(text.of("start.sql", port)));
        say.accept(text.of("start.end"));
    }

    private static void awaitQuietly(CountDownLatch closed) {
        try {
            closed.await();
        } catch (InterruptedException theEnd) {
            Thread.currentThread().interrupt();
        }
    }
}
