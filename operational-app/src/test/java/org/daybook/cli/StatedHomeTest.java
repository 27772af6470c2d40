package org.daybook.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Locale;
import org.daybook.database.Home;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

class StatedHomeTest {
    private static final CommandLine COMMAND = new CommandLine(new StatusCommand());

    @ParameterizedTest
    @ValueSource(strings = {"[", "]", "*", "?", "{", "}", "\\", ","})
    void isRefusedWhereItsPathIsAPattern(String sign) {
        String path = "/home/shop" + sign + "1/daybook";
        assertThatThrownBy(() -> checked(path, Locale.ENGLISH))
                .isInstanceOf(ParameterException.class)
                .hasMessage("The home " + path + " cannot be used, because the " + sign
                        + " in its path would be taken for a pattern or a list of files: set DAYBOOK_HOME to a path without any of"
                        + " [ ] * ? { } \\ ,");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "zh-TW"})
    void isRefusedInEachLanguage(String language) {
        assertThatThrownBy(() -> checked("/a[b]", Locale.forLanguageTag(language)))
                .hasMessageContaining("/a[b]")
                .hasMessageContaining("[ ] * ? { } \\ ,")
                .hasMessageContaining("DAYBOOK_HOME");
    }

    @Test
    void mayHaveAnyOtherName() {
        assertThat(checked("/it's a \"home\" 茶:50%#&(x)~", Locale.ENGLISH).root())
                .isEqualTo(Path.of("/it's a \"home\" 茶:50%#&(x)~"));
    }

    private static Home checked(String path, Locale language) {
        return StatedHome.checked(new Home(Path.of(path)), COMMAND, new CliText(language));
    }
}
