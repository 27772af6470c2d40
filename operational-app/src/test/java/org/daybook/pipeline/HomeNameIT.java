package org.daybook.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A home whose path Spark would take for a pattern is refused by every command that opens one. */
class HomeNameIT {
    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "demo",
                "import sales none.csv",
                "import sales none.csv --dry-run",
                "load",
                "sql select",
                "report daily-sales --period 2025-03-01 --out march.pdf",
                "check",
                "status"
            })
    void aPatternIsRefusedBeforeAnythingIsWritten(String command) throws Exception {
        Shop shop = new Shop(directory.resolve("shop[1]"));
        shop.run(List.of(command.split(" ")).toArray(String[]::new))
                .exitedWith(2)
                .saying("The home " + shop.home() + " cannot be used", "DAYBOOK_HOME");
        assertThat(shop.home()).doesNotExist();
    }
}
