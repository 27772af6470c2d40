package org.daybook.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Stream;
import org.daybook.imports.faults.ImportText;
import org.daybook.ledger.EntryRefused;
import org.daybook.orders.OrderRefused;
import org.daybook.orders.OrderState;
import org.daybook.payments.PaymentRefused;
import org.daybook.reporting.schedules.ScheduleRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every reason to refuse an order, a payment or an entry has its sentence in every language. */
class RefusalSentencesTest {
    private static final Path FOLDER = Path.of("src", "main", "resources", "messages");
    private static final List<String> STATES = List.of(
            "payment.unpaid payment.authorised payment.part_paid payment.paid payment.part_refunded payment.refunded",
            "fulfilment.draft fulfilment.placed fulfilment.confirmed fulfilment.picked fulfilment.part_shipped",
            "fulfilment.shipped fulfilment.completed fulfilment.cancelled",
            "after_sale.none after_sale.requested after_sale.part_returned after_sale.returned");

    @ParameterizedTest
    @ValueSource(strings = {"refusals.properties", "refusals_zh_CN.properties", "refusals_zh_TW.properties"})
    void everyReasonAndStateHasItsWords(String bundle) throws IOException {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(FOLDER.resolve(bundle))) {
            texts.load(reader);
        }
        List<String> keys = Stream.of(
                        keys("order.", OrderRefused.Reason.values()),
                        keys("payment.", PaymentRefused.Reason.values()),
                        keys("ledger.", EntryRefused.Reason.values()),
                        keys("schedule.", ScheduleRefused.Reason.values()),
                        STATES.stream()
                                .flatMap(line -> Arrays.stream(line.split(" ")))
                                .map(state -> "order." + state))
                .flatMap(each -> each)
                .toList();
        assertThat(texts.stringPropertyNames()).containsAll(keys);
        assertThat(keys).noneMatch(key -> texts.getProperty(key).isBlank());
    }

    @ParameterizedTest
    @CsvSource({"en,Shipped,Cancelled", "zh-CN,已发货,已取消", "zh-TW,已出貨,已取消"})
    void anIllegalMoveIsToldInTheWordsOfTheReader(String language, String from, String to) {
        OrderRefused refused = new OrderRefused(
                OrderRefused.Reason.ILLEGAL_MOVE,
                "O1",
                OrderState.fulfilment("shipped"),
                OrderState.fulfilment("cancelled"));
        assertThat(new ImportText(Locale.forLanguageTag(language)).ofRefusal(refused))
                .contains("O1", from, to)
                .doesNotContain("order.fulfilment", "cancelled");
    }

    @Test
    void theLedgerNamesTheAccountThatItRefuses() {
        EntryRefused refused = new EntryRefused(EntryRefused.Reason.ACCOUNT_REFUSED, "expense:E", "112201");
        assertThat(new ImportText(Locale.ENGLISH).ofRefusal(refused)).contains("expense:E", "112201");
        assertThat(new ImportText(Locale.SIMPLIFIED_CHINESE).ofRefusal(refused)).contains("expense:E", "112201", "科目");
    }

    private static Stream<String> keys(String prefix, Enum<?>... reasons) {
        return Arrays.stream(reasons).map(reason -> prefix + reason.name().toLowerCase(Locale.ROOT));
    }
}
