package org.daybook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What is said to a request that no release could answer; nobody's home has a release for it to find. */
class ReportCommandTest {

    @TempDir
    Path folder;

    @Test
    void anUnknownReportIsToldFirstWithTheNamesThatExist() {
        assertThat(refusal("no-such-report", "2010-11")).contains("no-such-report", "daily-sales", "weekly-sales");
    }

    @Test
    void aPeriodThatDoesNotFitIsToldFirstWithThoseThatDo() {
        assertThat(refusal("daily-sales", "2010-11")).contains("2010-11", "2010-11-15");
    }

    @Test
    void anEndingThatIsNoFormatIsRefused() {
        assertThat(refusal("daily-sales", "2010-11-15", "x.doc")).contains("x.doc", "pdf, xlsx, csv, html");
    }

    @Test
    void whatIsMissingIsNamed_afterAReportThatDoesNotExist() {
        assertThat(said("no-such-report")).contains("no-such-report", "daily-sales");
        assertThat(said("daily-sales")).contains("daily-sales", "--period").doesNotContain("--out");
        assertThat(said("daily-sales", "--period", "2010-11-15")).contains("daily-sales", "--out");
    }

    private String refusal(String report, String period) {
        return refusal(report, period, "x.pdf");
    }

    private String refusal(String report, String period, String file) {
        return said(report, "--period", period, "--out", folder.resolve(file).toString());
    }

    @Test
    void aLanguageThatDoesNotExistIsToldWithThoseThatDo() {
        assertThat(said(
                        "daily-sales",
                        "--period",
                        "2010-11-15",
                        "--lang",
                        "tlh",
                        "--out",
                        folder.resolve("x.pdf").toString()))
                .contains("tlh", "en, zh-CN, zh-TW");
        assertThat(new CommandLine(new ReportCommand()).getUsageMessage().replaceAll("\\s+", " "))
                .contains("en, zh-CN, zh-TW");
    }

    private static String said(String... arguments) {
        StringWriter said = new StringWriter();
        int exit = new CommandLine(new ReportCommand())
                .setErr(new PrintWriter(said, true))
                .setParameterExceptionHandler(new UsageSentence(CliText.ofEnvironment()))
                .execute(arguments);
        assertThat(exit).isEqualTo(ExitCode.USAGE);
        return said.toString();
    }
}
