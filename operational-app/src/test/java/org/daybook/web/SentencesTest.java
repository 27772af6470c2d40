package org.daybook.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.daybook.orders.OrderRefused;
import org.daybook.orders.OrderState;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

/** A page says why something was refused in the words of its reader, states included. */
class SentencesTest {

    @Test
    void anIllegalMoveNamesStatesInWords() {
        OrderRefused refused = new OrderRefused(
                OrderRefused.Reason.ILLEGAL_MOVE,
                "O1",
                OrderState.fulfilment("part_shipped"),
                OrderState.fulfilment("cancelled"));
        assertThat(sentences().of(refused, Locale.SIMPLIFIED_CHINESE))
                .contains("O1", "部分发货", "已取消")
                .doesNotContain("part_shipped", "cancelled");
        assertThat(sentences().of(refused, Locale.ENGLISH)).contains("Part shipped", "Cancelled");
    }

    private static Sentences sentences() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/refusals");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return new Sentences(messages);
    }
}
