package io.boussole.launcher.demo;

import io.boussole.launcher.LauncherException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Asks until the answer is the awaited one. */
final class Polling {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration PAUSE = Duration.ofMillis(250);

    private Polling() {}

    static <T> T until(Supplier<T> question, Predicate<T> awaited, String what) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        T answer = question.get();
        while (!awaited.test(answer)) {
            if (System.nanoTime() > deadline || Thread.currentThread().isInterrupted()) {
                throw new LauncherException(
                        "Waited " + PATIENCE.toSeconds() + " seconds for " + what + "; the last answer was: " + answer);
            }
            LockSupport.parkNanos(PAUSE.toNanos());
            answer = question.get();
        }
        return answer;
    }
}
