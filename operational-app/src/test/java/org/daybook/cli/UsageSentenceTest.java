package org.daybook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class UsageSentenceTest {
    private static final CliText ENGLISH = new CliText(Locale.ENGLISH);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            fly                    | There is no command fly. Those that exist: start, stop, demo, import, load, sql, report, check, status. | daybook
            load --fast            | There is no option --fast here.                                      | daybook load
            load now               | now is one argument too many; put a text with spaces in quotes.      | daybook load
            sql                    | QUERY is missing.                                                    | daybook sql
            sql q --format         | --format needs a value after it.                                     | daybook sql
            sql q --format xml     | --format cannot be "xml": it takes one of table, csv, json, parquet. | daybook sql
            sql q --release last   | --release cannot be "last": it takes a whole number.                 | daybook sql
            load --full --full     | --full is given more than once; give it once.                        | daybook load
            import sales f --prices x | --prices cannot be "x": it takes one of net, inclusive.           | daybook import
            load --full --resume   | Say --full or --resume, not both.                                     | daybook load
            load --ful             | There is no option --ful here; did you mean --full?                  | daybook load
            start --port -1        | -1 is no port: --port takes 0 to 65535.                             | daybook start
            demo --port 65536      | 65536 is no port: --port takes 0 to 65535.                          | daybook demo
            start --port all       | --port cannot be "all": it takes a whole number.                    | daybook start
            import events f --zone Mars | There is no time zone "Mars": use a name such as Europe/London or Asia/Shanghai. | daybook import
            import events f --currency X | There is no currency X with at most two decimals: use a code such as GBP, CNY or EUR. | daybook import
            report                 | Say which report; "daybook report --list" shows all.                 | daybook report
            """)
    void saysWhatIsWrongAndWhereTheRightUsageStands(String line, String sentence, String command) {
        assertThat(said(line.split(" "))).containsExactly("daybook: " + sentence, "See: " + command + " --help");
    }

    @Test
    void saysSoToo_whenNothingIsAskedFor() {
        assertThat(said()).hasSize(2).endsWith("See: daybook --help");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-CN", "zh-TW"})
    void everyCommandSaysWhatItDoes(String language) {
        ResourceBundle words = ResourceBundle.getBundle("messages.cli", Locale.forLanguageTag(language));
        CommandLine daybook = new CommandLine(new DaybookCommand()).setResourceBundle(words);
        assertThat(daybook.getSubcommands().values())
                .extracting(CommandLine::getUsageMessage)
                .hasSize(9);
        daybook.getSubcommands().forEach((name, command) -> {
            assertThat(command.getCommandSpec().usageMessage().header())
                    .as(name)
                    .isNotEmpty();
            assertThat(command.getCommandSpec().usageMessage().description())
                    .as(name)
                    .isNotEmpty();
        });
    }

    private static String[] said(String... arguments) {
        StringWriter words = new StringWriter();
        int exit = new CommandLine(new DaybookCommand())
                .setErr(new PrintWriter(words, true))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(new UsageSentence(ENGLISH))
                .execute(arguments);
        assertThat(exit).isEqualTo(ExitCode.USAGE);
        return words.toString().lines().toArray(String[]::new);
    }
}
