package org.daybook.scheduler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.daybook.scheduler.LoadRequest.DatabaseAccess;
import org.daybook.scheduler.LoadRequest.Extent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** With a child process that is real and a load that is not. */
class LoadProcessTest {

    @TempDir
    Path folder;

    private final List<String> progress = new ArrayList<>();

    @BeforeEach
    void fake() throws IOException {
        FakeLoad.writeTo(folder.resolve("etl-lib"));
    }

    @Test
    void handsOnTheReportOfALoadThatPublished_andNothingThatStandsAroundIt() throws Exception {
        LoadOutcome outcome = run("publish");

        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.report()).isEqualTo("{\"status\":\"published\",\"note\":\"已发布\"}");
    }

    @Test
    void handsOnTheExitCodeAndReportOfOneThatDidNot() throws Exception {
        assertThat(run("refuse")).isEqualTo(new LoadOutcome(1, "{\"status\":\"busy\"}"));
        assertThat(run("untied")).isEqualTo(new LoadOutcome(3, "{\"status\":\"ties_failed\"}"));
    }

    @Test
    void saysEachLineOfProgressAndKeepsItBelowTheLastLoads() throws Exception {
        run("publish");
        run("refuse");

        assertThat(progress).hasSize(4).startsWith("extract 1.0 s  读取", "options ");
        assertThat(Files.readAllLines(folder.resolve("logs/load.log"))).isEqualTo(progress);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void whoeverSellsMeanwhileGoesFirst() throws Exception {
        assertThat(run("nice").report()).isEqualTo("{19}");
    }

    @Test
    void aFullLoadIsToldSo() throws Exception {
        LoadProcess.run(request("publish", Extent.FULL, Locale.ENGLISH), progress::add);

        assertThat(progress).contains("options --full");
    }

    /** It wrote nothing, so there is nothing to hand on but how it ended. */
    @Test
    void aChildThatDiesLeavesItsExitCodeAndAnEmptyReport() throws Exception {
        assertThat(run("die")).isEqualTo(new LoadOutcome(137, ""));
    }

    @Test
    void aChildThatIsKilledLeavesAnEmptyReport() throws Exception {
        LoadOutcome outcome = LoadProcess.run(
                request("wait", Extent.CHANGES, Locale.ENGLISH),
                line -> ProcessHandle.current().children().forEach(ProcessHandle::destroyForcibly));

        assertThat(outcome).isEqualTo(new LoadOutcome(137, ""));
    }

    @Test
    void itsWordsAreInTheLanguageOfTheCaller() throws Exception {
        assertThat(languages(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE, Locale.TRADITIONAL_CHINESE))
                .containsExactly("{en}", "{zh-CN}", "{zh-TW}");
    }

    @Test
    void knowsOfItsSurroundingsOnlyWhatItNeeds() throws Exception {
        Stream<String> known =
                Stream.of(run("environment").report().replaceAll("[{}]", "").split(","));

        assertThat(known)
                .contains("DAYBOOK_WAREHOUSE", "DAYBOOK_DB_URL", "DAYBOOK_DB_USER", "DAYBOOK_DB_PASSWORD")
                .doesNotContain("DAYBOOK_SPARK_MASTER")
                .allMatch(name -> name.startsWith("DAYBOOK_")
                        || List.of("PATH", "HOME", "LANG", "LC_ALL", "TMPDIR", "JAVA_HOME")
                                .contains(name));
    }

    @Test
    void knowsWhoseEndIsItsOwn() throws Exception {
        assertThat(run("parent").report())
                .isEqualTo("{" + ProcessHandle.current().pid() + "}");
    }

    @Test
    void aLoadThatCannotBeStartedLeavesItsWordsInTheLog() throws Exception {
        Files.delete(folder.resolve("etl-lib/etl-jobs.jar"));

        LoadOutcome outcome = run("publish");

        assertThat(outcome).isEqualTo(new LoadOutcome(1, ""));
        assertThat(folder.resolve("logs/load.log")).content().contains("etl-jobs.jar");
    }

    @Test
    void aLogThatCannotBeWrittenIsSaid() throws Exception {
        Files.createDirectories(folder.resolve("logs/load.log"));

        assertThatThrownBy(() -> run("publish")).isInstanceOf(IOException.class);
    }

    private List<String> languages(Locale... locales) throws Exception {
        List<String> said = new ArrayList<>();
        for (Locale locale : locales) {
            said.add(LoadProcess.run(request("language", Extent.CHANGES, locale), progress::add)
                    .report());
        }
        return said;
    }

    private LoadOutcome run(String wanted) throws IOException, InterruptedException {
        return LoadProcess.run(request(wanted, Extent.CHANGES, Locale.ENGLISH), progress::add);
    }

    private LoadRequest request(String wanted, Extent extent, Locale language) {
        return new LoadRequest(
                folder.resolve("etl-lib"),
                folder.resolve("warehouse"),
                folder.resolve("logs/load.log"),
                new DatabaseAccess("jdbc:fake", "daybook", wanted),
                extent,
                language);
    }
}
