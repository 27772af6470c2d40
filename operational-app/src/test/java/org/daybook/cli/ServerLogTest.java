package org.daybook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

class ServerLogTest {
    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final List<Appender<ILoggingEvent>> before = new ArrayList<>();

    ServerLogTest() {
        root.iteratorForAppenders().forEachRemaining(before::add);
    }

    @AfterEach
    void asItWas() {
        root.detachAndStopAllAppenders();
        before.forEach(appender -> {
            appender.start();
            root.addAppender(appender);
        });
    }

    @Test
    void faultsAreInTheLogWithTheirCause(@TempDir Path home) throws Exception {
        Path log = home.resolve("logs/daybook.log");
        ServerLog.to(log);
        LoggerFactory.getLogger("org.daybook.web").error("fault 1a2b3c4d", new IllegalStateException("the cause"));
        assertThat(Files.readString(log)).contains("fault 1a2b3c4d", "the cause", "at org.daybook.cli");
        assertThat(root.iteratorForAppenders()).toIterable().hasSize(1);
    }
}
