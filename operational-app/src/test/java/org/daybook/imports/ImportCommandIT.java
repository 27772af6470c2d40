package org.daybook.imports;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import org.daybook.database.TestDatabase;
import org.daybook.imports.DaybookProcess.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The import as a person types it: words, exit codes, and what an empty home looks like afterwards. */
class ImportCommandIT {
    private static final String HEADER = "order_no,ordered_at,sku,quantity,unit_price\n";

    @TempDir
    Path folder;

    @Test
    void fromAnEmptyHomeToAShop() throws Exception {
        TestDatabase.shareSoftware();
        Path home = folder.resolve("home");
        Path good =
                Files.writeString(folder.resolve("good.csv"), HEADER + "1,2010-11-15,a,2,1.25\nC2,2010-11-16,a,-1,1\n");
        Path faulty =
                Files.writeString(folder.resolve("faulty.csv"), HEADER + "3,2010-11-15,a,x,1\n4,2010-11-15,a,1,1\n");

        assertThat(DaybookProcess.run(home, "import", "purchases", good.toString())
                        .exit())
                .isEqualTo(2);
        Outcome noMapping = DaybookProcess.run(home, "import", "sales", good.toString(), "--map", "sku=Code");
        assertThat(noMapping.exit()).isEqualTo(1);
        assertThat(noMapping.err()).contains("There is no column Code: the file has order_no, ordered_at");
        Outcome asJson = DaybookProcess.run(home, "import", "sales", good.toString(), "--map", "sku=Code", "--json");
        assertThat(asJson.exit()).isEqualTo(1);
        assertThat(new ObjectMapper().readTree(asJson.out()).path("message").asText())
                .contains("There is no column Code");
        Outcome dry = imports(home, good, "--dry-run", "--currency", "GBP", "--zone", "Europe/London");
        assertThat(dry.exit()).isZero();
        assertThat(dry.out())
                .contains("Documents that begin with C are mostly negative")
                .contains("nothing was written");
        assertThat(home).doesNotExist();

        assertThat(imports(home, good).exit()).isEqualTo(2);
        assertThat(home).as("no database was begun for it").doesNotExist();
        Outcome made = imports(home, good, "--currency", "GBP", "--zone", "Europe/London", "--json");
        assertThat(made.exit()).as(made.err()).isZero();
        JsonNode json = new ObjectMapper().readTree(made.out());
        assertThat(json.path("status").asText()).isEqualTo("imported");
        assertThat(json.path("new_documents").asInt()).isEqualTo(2);

        Outcome euros = imports(home, good, "--currency", "EUR");
        assertThat(euros.exit()).isEqualTo(1);
        assertThat(euros.err()).contains("keeps its books in GBP");
        Outcome refused = imports(home, faulty);
        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.out())
                .contains("Line 2, quantity: 'x' is not a number")
                .doesNotContain("Nothing was");
        assertThat(refused.err())
                .startsWith("daybook: Nothing was imported: correct the faults")
                .hasLineCount(1);
        Outcome wouldBe = imports(home, faulty, "--dry-run");
        assertThat(wouldBe.exit()).isEqualTo(1);
        assertThat(wouldBe.err())
                .startsWith("daybook: The import would be refused")
                .hasLineCount(1);
        assertThat(imports(home, faulty, "--dry-run", "--skip-invalid").exit()).isEqualTo(3);
        Outcome part = imports(home, faulty, "--skip-invalid");
        assertThat(part.exit()).isEqualTo(3);
    }

    private static Outcome imports(Path home, Path file, String... options) throws Exception {
        String[] arguments = new String[options.length + 3];
        arguments[0] = "import";
        arguments[1] = "sales";
        arguments[2] = file.toString();
        System.arraycopy(options, 0, arguments, 3, options.length);
        return DaybookProcess.run(home, arguments);
    }
}
