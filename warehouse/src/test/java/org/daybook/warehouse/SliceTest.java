package org.daybook.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SliceTest {
    @TempDir
    Path warehouse;

    @Test
    void aSliceHasTheRowsOfItsDaysFromNoOtherFiles() throws Exception {
        Release release = TinyRelease.in(warehouse)
                .table("core.fct_sale_line", TinySample.saleLines(11), TinySample.saleLines(12))
                .cutByDays()
                .publish(1);
        try (ReleaseReader reader = ReleaseReader.open(release);
                ReleaseReader other = ReleaseReader.open(release)) {
            String november = reader.slice("core.fct_sale_line", LocalDate.of(2010, 11, 5), LocalDate.of(2010, 11, 7));
            assertThat(value(reader, "select count(*) from " + november + " where business_day < date '2010-12-01'"))
                    .isEqualTo("30");
            assertThat(value(reader, "select count(*) from " + november + " where business_day >= date '2010-12-01'"))
                    .isEqualTo("0");
            assertThat(other.slice("core.fct_sale_line", LocalDate.of(2010, 11, 20), LocalDate.of(2010, 11, 20)))
                    .isEqualTo(november);
            assertThat(value(other, "select count(*) from " + november)).isEqualTo("30");
            assertThat(reader.slice("core.fct_sale_line", LocalDate.of(1, 1, 1), LocalDate.of(2010, 12, 1)))
                    .isEqualTo("core.fct_sale_line");
            LocalDate never = LocalDate.of(2031, 1, 1);
            assertThat(reader.slice("core.fct_sale_line", never, never)).isEqualTo("core.fct_sale_line");
            assertThat(reader.slice("core.dim_product", never, never)).isEqualTo("core.dim_product");
        }
    }

    private static String value(ReleaseReader reader, String sql) throws Exception {
        try (Statement statement = reader.connection().createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getString(1);
        }
    }
}
