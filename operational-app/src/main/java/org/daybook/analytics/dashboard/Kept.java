package org.daybook.analytics.dashboard;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Answers that never change: those asked for last are kept, and each is worked out once, however many ask at a time. */
final class Kept {
    private final Map<Object, CompletableFuture<Object>> answers;

    Kept(int most) {
        this.answers = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<Object, CompletableFuture<Object>> eldest) {
                return size() > most;
            }
        };
    }

    /** Nothing as long as it is not known. */
    <T> Optional<T> find(Object question, Class<T> type) {
        CompletableFuture<Object> known = known(question);
        return known == null || !known.isDone() || known.isCompletedExceptionally()
                ? Optional.empty()
                : Optional.of(type.cast(known.join()));
    }

    /** What fails is not kept. */
    <T> T get(Object question, Class<T> type, Supplier<T> work) {
        CompletableFuture<Object> mine = new CompletableFuture<>();
        CompletableFuture<Object> first = claim(question, mine);
        if (first == null) {
            work(question, mine, work);
            first = mine;
        }
        try {
            return type.cast(first.join());
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }

    /** Works it out, unless it is known or somebody else does so; whoever asks meanwhile waits. */
    void offer(Object question, Supplier<?> work) {
        CompletableFuture<Object> mine = new CompletableFuture<>();
        if (claim(question, mine) == null) {
            work(question, mine, work);
        }
    }

    private void work(Object question, CompletableFuture<Object> mine, Supplier<?> work) {
        try {
            mine.complete(Objects.requireNonNull(work.get()));
        } catch (RuntimeException | Error failure) {
            forget(question, mine);
            mine.completeExceptionally(failure);
            throw failure;
        }
    }

    private synchronized @Nullable CompletableFuture<Object> known(Object question) {
        return answers.get(question);
    }

    private synchronized @Nullable CompletableFuture<Object> claim(Object question, CompletableFuture<Object> mine) {
        return answers.putIfAbsent(question, mine);
    }

    private synchronized void forget(Object question, CompletableFuture<Object> mine) {
        answers.remove(question, mine);
    }
}
