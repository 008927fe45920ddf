package io.boussole.plan.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.boussole.http.ProblemException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PdfPressTest {
    private static final int CALLERS = 8;

    @Test
    void whoFindsThePressesBusyIsToldToComeBack() {
        PdfPress press = new PdfPress(Duration.ZERO);
        CountDownLatch together = new CountDownLatch(CALLERS);
        ExecutorService callers = Executors.newFixedThreadPool(CALLERS);

        List<String> answers;
        try {
            answers = IntStream.range(0, CALLERS)
                    .mapToObj(caller -> CompletableFuture.supplyAsync(() -> answer(press, together), callers))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();
        } finally {
            callers.shutdownNow();
        }

        assertThat(answers).contains("printed", "503, again in 10").containsOnly("printed", "503, again in 10");
        assertThat(press.pdf("<html><body>Free again</body></html>")).isNotEmpty();
    }

    private static String answer(PdfPress press, CountDownLatch together) {
        together.countDown();
        try {
            together.await();
            press.pdf("<html><body>" + "<p>One more paragraph</p>".repeat(5000) + "</body></html>");
            return "printed";
        } catch (ProblemException busy) {
            return busy.type().kind().status() + ", again in "
                    + (busy.retryAfter() == null ? "?" : busy.retryAfter().toSeconds());
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
