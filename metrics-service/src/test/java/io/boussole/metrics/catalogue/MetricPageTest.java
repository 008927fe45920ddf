package io.boussole.metrics.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The page of all metrics is made from the catalogue; {@code -Dmetrics.write} writes it anew. */
class MetricPageTest {
    private static final Path PAGE = Path.of("..", "docs", "metrics.md");

    @Test
    void isThePageThatIsCommitted() throws IOException {
        String generated = page();
        if (System.getProperty("metrics.write") != null) {
            Files.writeString(PAGE, generated);
        }

        assertThat(generated)
                .as("docs/metrics.md is made from the code; run this test with -Dmetrics.write and commit it")
                .isEqualTo(Files.readString(PAGE));
    }

    private static String page() {
        return """
                # Metrics

                This page is made from the catalogue; a test compares it, and `-Dmetrics.write` writes it anew. `GET /metrics` says the \
                same, in English and French, with the team's own metrics (`POST /metrics`).

                A **cohort** metric reads what entered in the period and what has become of it by now; a **period** metric reads what \
                happened in the period. The two are never mixed. A cohort younger than the days of "matures" is shown as immature. \
                Shares come with Wilson's 95 % interval, medians of days with Brookmeyer and Crowley's. Examples are computed by the \
                running code.

                """ + MetricCatalogue.all().stream().map(MetricPageTest::section).collect(Collectors.joining("\n"));
    }

    private static String section(MetricDefinition metric) {
        Answer example = Objects.requireNonNull(metric.example()).answer(metric.formula());
        return """
                ## %s

                %s · *%s*

                %s

                | | |
                |---|---|
                | formula | %s |
                | numerator | %s |
                | denominator | %s |
                | dated by | %s |
                | view, kind, unit | %s, %s, %s |
                | better | %s |
                | indicator | %s |
                | matures | %s |
                | dimensions | %s |
                | sources | %s |
                | example | %s / %s = %s |
                """.formatted(
                metric.id(),
                metric.label().en(),
                metric.label().fr(),
                metric.description().en(),
                metric.expression(),
                metric.numerator().en(),
                metric.denominator().en(),
                metric.timestamp(),
                metric.view(),
                metric.kind(),
                metric.unit(),
                metric.direction(),
                metric.indicator(),
                metric.maturityDays() == 0 ? "at once" : "after " + metric.maturityDays() + " days",
                metric.dimensions().stream().sorted().map(Dimension::word).collect(Collectors.joining(", ")),
                metric.sources().stream().sorted().map(Enum::name).collect(Collectors.joining(", ")),
                example.numerator().toPlainString(),
                example.denominator().toPlainString(),
                Objects.requireNonNull(example.value()).toPlainString());
    }
}
