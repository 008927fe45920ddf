package io.boussole.metrics.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.boussole.metrics.fact.BucketChanges.Sum;
import io.boussole.metrics.fact.Measure;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MetricCatalogueTest {
    private static final Sum NOTHING = Sum.NOTHING;

    @Test
    void listsEachMetricOnceInOrder() {
        assertThat(MetricCatalogue.all())
                .extracting(MetricDefinition::id)
                .containsExactly("AVG_DEAL_VALUE", "CLOSE_RATE", "OPPORTUNITIES_CREATED", "SIGNED_REVENUE");
    }

    @ParameterizedTest
    @CsvSource({
        "CLOSE_RATE, 0.125, 80",
        "OPPORTUNITIES_CREATED, 80, 80",
        "SIGNED_REVENUE, 120000.00, 20",
        "AVG_DEAL_VALUE, 6000.00, 20",
    })
    void computesItsOwnExamples(String id, String value, long sampleSize) {
        MetricDefinition metric = metric(id);

        assertThat(metric.example().value(metric.formula())).contains(new BigDecimal(value));
        assertThat(metric.formula().sampleSize(metric.example().part(metric.formula())))
                .isEqualTo(sampleSize);
    }

    @Test
    void dividesByNothingToNothing() {
        assertThat(valueOf("CLOSE_RATE", NOTHING)).isEmpty();
        assertThat(valueOf("AVG_DEAL_VALUE", NOTHING)).isEmpty();
        assertThat(valueOf("SIGNED_REVENUE", NOTHING)).contains(new BigDecimal("0.00"));
        assertThat(valueOf("OPPORTUNITIES_CREATED", NOTHING)).contains(BigDecimal.ZERO);
    }

    @Test
    void roundsAMeanToTheMinorUnit() {
        Part total = new Part(new BigDecimal("100"), new BigDecimal("3"), 0);
        Formula mean = metric("AVG_DEAL_VALUE").formula();

        assertThat(mean.value(total, Money.minorDigits("EUR"))).contains(new BigDecimal("33.33"));
        assertThat(mean.value(total, Money.minorDigits("JPY"))).contains(new BigDecimal("33"));
        assertThat(mean.value(total, Money.minorDigits("KWD"))).contains(new BigDecimal("33.333"));
        assertThat(mean.value(total, Money.minorDigits("ZZZ"))).contains(new BigDecimal("33.33"));
    }

    @Test
    void addsAmountsToTheLastDigit() {
        Part total = new Part(new BigDecimal("0.1"), BigDecimal.ONE, 0)
                .plus(new Part(new BigDecimal("0.2"), BigDecimal.ONE, 0))
                .plus(new Part(new BigDecimal("0.0005"), BigDecimal.ONE, 0));

        assertThat(metric("SIGNED_REVENUE").formula().value(total, 2)).contains(new BigDecimal("0.3005"));
    }

    @Test
    void knowsWhichMetricsReadAMeasure() {
        assertThat(MetricCatalogue.readingAnyOf(Set.of(Measure.DEAL_WON_WITHOUT_AMOUNT)))
                .isEqualTo(List.of("AVG_DEAL_VALUE", "SIGNED_REVENUE"));
        assertThat(MetricCatalogue.readingAnyOf(Set.of(Measure.CREATED_THEN_LOST)))
                .isEqualTo(List.of("CLOSE_RATE"));
        assertThat(MetricCatalogue.readingAnyOf(Set.of())).isEmpty();
    }

    private static java.util.Optional<BigDecimal> valueOf(String id, Sum sum) {
        Formula formula = metric(id).formula();
        return formula.value(formula.part(measure -> sum), 2);
    }

    private static MetricDefinition metric(String id) {
        return MetricCatalogue.find(id).orElseThrow();
    }
}
