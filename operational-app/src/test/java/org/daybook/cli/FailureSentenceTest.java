package org.daybook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Locale;
import org.daybook.orders.OrderRefused;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

class FailureSentenceTest {

    @Test
    void aRefusalIsToldByItsSentence() {
        StringWriter told = new StringWriter();
        CommandLine command = new CommandLine(CommandSpec.create()).setErr(new PrintWriter(told, true));
        int code = new FailureSentence(new CliText(Locale.ENGLISH))
                .handleExecutionException(
                        new OrderRefused(OrderRefused.Reason.ORDER_UNKNOWN, "O9"), command, command.parseArgs());
        assertThat(code).isEqualTo(ExitCode.FAILED);
        assertThat(told.toString()).startsWith("daybook: ").contains("O9").doesNotContain("ORDER_UNKNOWN");
    }
}
