package org.daybook.etl;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The log of a warehouse is written by every load that starts there, also by one that is refused at once. */
class LoadLogTest {

    @TempDir
    Path warehouse;

    @Test
    void aSecondLoadLeavesTheLogOfARunningOneWhole() throws Exception {
        LoggerContext running = logs();
        running.getLogger("load").warn("the first load says");
        LoggerContext refused = logs();
        running.getLogger("load").warn("the first load goes on");
        refused.getLogger("load").warn("the second load says");
        refused.stop();
        running.stop();

        assertThat(Files.readString(warehouse.resolve("work/load.log")))
                .doesNotContain("\0")
                .contains("the first load says", "the first load goes on", "the second load says");
    }

    private LoggerContext logs() throws Exception {
        LoggerContext context = new LoggerContext();
        context.setMDCAdapter(new LogbackMDCAdapter());
        context.putProperty("DAYBOOK_WAREHOUSE", warehouse.toString());
        JoranConfigurator configurator = new JoranConfigurator();
        configurator.setContext(context);
        configurator.doConfigure(Objects.requireNonNull(getClass().getResource("/logback.xml")));
        return context;
    }
}
