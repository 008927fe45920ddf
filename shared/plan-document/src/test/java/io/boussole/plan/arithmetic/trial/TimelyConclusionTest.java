package io.boussole.plan.arithmetic.trial;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.boussole.plan.document.Experiment;
import io.boussole.plan.format.DocumentFormat;
import io.boussole.plan.format.DocumentLimits;
import io.boussole.plan.format.DocumentReader;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimelyConclusionTest {

    @ParameterizedTest
    @DisplayName("Row 105: the end, the planned size or the sequential boundary, each of them is enough")
    @CsvSource(delimiter = '|', textBlock = """
            end: 2027-01-24, sampleSizePerArm: 900 | 2027-01-24 | 100, successes: 8  | 100, successes: 9   | true
            end: 2027-01-24, sampleSizePerArm: 900 | 2027-01-23 | 900, successes: 72 | 900, successes: 80  | true
            end: 2027-01-24, sampleSizePerArm: 900 | 2027-01-23 | 899, successes: 72 | 900, successes: 80  | false
            end: 2027-01-24, sampleSizePerArm: 900 | 2027-01-23 | 300, successes: 24 | 300, successes: 120 | true
            baseline: 0.08, expected: 0.12         | 2027-01-23 | 882, successes: 70 | 882, successes: 71  | true
            baseline: 0.08, expected: 0.12         | 2027-01-23 | 881, successes: 70 | 881, successes: 71  | false
            end: 2027-01-24                        | 2027-01-23 | 900, successes: 72 | 900, successes: 500 | false
            """)
    void eachIsEnough(String planned, String day, String control, String treatment, boolean isAllowed) {
        String yaml =
                "experiments: [{ id: a, %s, result: { measuredOn: %s, control: { size: %s }, treatment: { size: %s } } }]"
                        .formatted(planned, day, control, treatment);

        assertThat(TimelyConclusion.isAllowed(experiment(yaml))).isEqualTo(isAllowed);
    }

    private static Experiment experiment(String yaml) {
        return new DocumentReader(DocumentLimits.DEFAULT)
                .read(yaml.getBytes(UTF_8), DocumentFormat.YAML)
                .plan()
                .experiments()
                .get(0);
    }
}
