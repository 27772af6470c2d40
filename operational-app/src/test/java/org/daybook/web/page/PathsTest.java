package org.daybook.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.util.UriUtils;

class PathsTest {

    @ParameterizedTest
    @CsvSource({
        "SO-1001, /orders/SO-1001/payment",
        "2024/0001, /orders/2024%2F0001/payment",
        "a;b=c, /orders/a%3Bb%3Dc/payment",
        "50%, /orders/50%25/payment",
        ".., /orders/~../payment",
        "new, /orders/~new/payment",
        "~new, /orders/~~new/payment",
        "~, /orders/~/payment",
        "news, /orders/news/payment"
    })
    void namesAreEncoded(String name, String path) {
        assertThat(Paths.of("/orders/{no}/payment", name)).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"A", "~", "~~", "~A", ".", "..", "~.", "~~..", "new", "~~export", "{no}", "a/b", "茶", " "})
    void namesAreReadAsTheyWere(String name) {
        assertThat(Paths.name(UriUtils.decode(Paths.segment(name), StandardCharsets.UTF_8)))
                .isEqualTo(name);
    }

    @Test
    void severalNamesFollowEachOther() {
        assertThat(Paths.of("/{a}/{b}", "{b}", "$1")).isEqualTo("/%7Bb%7D/%241");
    }
}
