package org.daybook.web.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class CsvTest {

    @Test
    void quotesWhatWouldBreakALineAndRunsNoFormula() {
        byte[] body = new Csv()
                .add("SKU", "a \"b\", c", "=1+1", "-x")
                .add(new BigDecimal("-1.50"), null, 7L, "中文")
                .download("stock")
                .getBody();
        assertThat(new String(body, StandardCharsets.UTF_8))
                .isEqualTo("\uFEFFSKU,\"a \"\"b\"\", c\",'=1+1,'-x\r\n-1.50,,7,中文\r\n");
    }
}
