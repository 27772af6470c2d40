package org.daybook.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.daybook.pages.ApiCaller;
import org.daybook.pages.ApiCaller.Answer;

/** One order on its way over the API: each step has a key of its own, and the number that it was answered with. */
final class OrderRun {
    private final Map<Step, String> keys = new EnumMap<>(Step.class);
    private final Map<Step, String> numbers = new EnumMap<>(Step.class);

    /** What is asked for, in this order. */
    enum Step {
        PLACE("", """
                {"store": "S1", "channel": "web", "prices": "exclusive",
                 "lines": [{"sku": "A", "quantity": 2, "price": 10}]}
                """),
        PAY("/payments", "{\"amount\": 22.60, \"paid_by\": \"card\"}"),
        SHIP("/shipments", "{\"lines\": [{\"line_no\": 1, \"quantity\": 2}]}");

        private final String path;
        private final String body;

        Step(String path, String body) {
            this.path = path;
            this.body = body;
        }
    }

    OrderRun() {
        for (Step step : Step.values()) {
            keys.put(step, UUID.randomUUID().toString());
        }
    }

    /** Asks for what was not answered yet; false as soon as there is no answer. */
    boolean go(ApiCaller api, AtomicInteger answers) {
        try {
            for (Step step : Step.values()) {
                if (!numbers.containsKey(step)) {
                    Answer answer = ask(api, step);
                    if (answer.status() == 503) {
                        return false;
                    }
                    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
                    numbers.put(step, answer.text("/number"));
                    answers.incrementAndGet();
                }
            }
            return true;
        } catch (UncheckedIOException nobodyAnswers) {
            return false;
        }
    }

    /** Asks for all of it once more: the answers are the same. */
    void repeat(ApiCaller api) {
        for (Step step : Step.values()) {
            Answer answer = ask(api, step);
            assertThat(answer.status()).as(answer.body()).isEqualTo(201);
            assertThat(answer.text("/number")).isEqualTo(number(step));
        }
    }

    boolean isDone() {
        return numbers.size() == Step.values().length;
    }

    String number(Step step) {
        return String.valueOf(numbers.get(step));
    }

    private Answer ask(ApiCaller api, Step step) {
        String path = step == Step.PLACE ? "/orders" : "/orders/" + number(Step.PLACE) + step.path;
        return api.post(path, String.valueOf(keys.get(step)), step.body);
    }

    @Override
    public String toString() {
        return numbers.toString();
    }
}
