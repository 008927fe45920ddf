package io.boussole.alert.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import io.boussole.alert.evaluation.Recommendation;
import io.boussole.alert.evaluation.Verdict;
import io.boussole.contracts.kpi.KpiRecommendation;
import io.boussole.contracts.kpi.KpiVerdict;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever can be concluded has a name that others know. */
class ToldNamesTest {
    @Test
    void everyVerdictCanBeTold() {
        assertThat(Stream.of(KpiVerdict.values()).map(KpiVerdict::name))
                .containsExactlyElementsOf(
                        Stream.of(Verdict.values()).map(Verdict::name).toList());
    }

    @Test
    void everyRecommendationCanBeTold() {
        assertThat(Stream.of(KpiRecommendation.values()).map(KpiRecommendation::name))
                .containsExactlyElementsOf(Stream.of(Recommendation.values())
                        .map(Recommendation::name)
                        .toList());
    }
}
