package io.boussole.plan.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.boussole.http.CommonProblem;
import io.boussole.http.ProblemException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents made to cost a lot are refused at once, with the place at which it was seen. */
class HostileDocumentTest {
    private static final Duration AT_ONCE = Duration.ofSeconds(30);
    private final DocumentReader reader = new DocumentReader(DocumentLimits.DEFAULT);

    @Test
    void refusesTenMegabytes() {
        ProblemException refusal = refusal("name: a\n".repeat(1_300_000), DocumentFormat.YAML);

        assertThat(refusal.type()).isEqualTo(CommonProblem.TOO_LARGE);
    }

    @Test
    void refusesAliasesThatExplode() {
        StringBuilder bomb = new StringBuilder("why: &a0 [x,x,x,x,x,x,x,x,x,x]\n");
        for (int level = 1; level < 20; level++) {
            String previous = "*a" + (level - 1);
            bomb.append("k").append(level).append(": &a").append(level).append(" [");
            bomb.append((previous + ", ").repeat(9)).append(previous).append("]\n");
        }

        ProblemException refusal = refusal(bomb.toString(), DocumentFormat.YAML);

        assertThat(refusal.type()).isEqualTo(CommonProblem.TOO_LARGE);
        assertThat(refusal.violations()).last().satisfies(fault -> {
            assertThat(fault.code()).isEqualTo("TOO_MANY_VALUES");
            assertThat(fault.pointer()).startsWith("/k5/");
        });
    }

    @Test
    void refusesAliasesThatRepeatALongText() {
        String document = "why: &long " + "x".repeat(19_000) + "\nmarket: [" + "*long, ".repeat(1_000) + "*long]";

        ProblemException refusal = refusal(document, DocumentFormat.YAML);

        assertThat(refusal.type()).isEqualTo(CommonProblem.TOO_LARGE);
    }

    @Test
    void refusesAliasesThatPileUpLevels() {
        StringBuilder tower = new StringBuilder("a0: &a0 [[[[[[[[[[1]]]]]]]]]]\n");
        for (int level = 1; level < 5_000; level++) {
            tower.append("a" + level + ": &a" + level + " [[[[[[[[[[*a" + (level - 1) + "]]]]]]]]]]\n");
        }

        assertThat(refusal(tower.toString(), DocumentFormat.YAML).violations())
                .last()
                .hasFieldOrPropertyWithValue("code", "TOO_DEEP")
                .hasFieldOrPropertyWithValue("pointer", "/a3/0/0/0/0/0/0/0/0/0/0");
    }

    @Test
    void refusesAnAliasToItself() {
        assertThat(refusal("team: &a [*a]", DocumentFormat.YAML).violations())
                .last()
                .hasFieldOrPropertyWithValue("code", "UNREADABLE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"a\":"})
    void refusesDepth(String opening) {
        for (DocumentFormat format : DocumentFormat.values()) {
            assertThat(refusal(opening.repeat(100_000), format).violations())
                    .last()
                    .hasFieldOrPropertyWithValue("code", "TOO_DEEP");
        }
    }

    @Test
    void refusesMillionsOfValues() {
        for (DocumentFormat format : DocumentFormat.values()) {
            assertThat(refusal("{\"kpis\":[" + "1,".repeat(2_000_000) + "1]}", format)
                            .type())
                    .isEqualTo(CommonProblem.TOO_LARGE);
        }
    }

    @Test
    void listsFaultsUpToALimit() {
        String manyFaults = "{\"kpis\":[" + "1,".repeat(50_000) + "1]}";

        assertThat(refusal(manyFaults, DocumentFormat.JSON).violations()).hasSize(1_000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"budget: {total: 1e99999999999}", "budget: {total: 1e999999999}", "budget: {total: 1e-999}"})
    void refusesNumbersThatNothingCanStore(String document) {
        assertThat(refusal(document, DocumentFormat.YAML).violations())
                .singleElement()
                .hasFieldOrPropertyWithValue("code", "OUT_OF_RANGE")
                .hasFieldOrPropertyWithValue("pointer", "/budget/total");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"name\":\"\\u0000\"}", "{\"name\":\"\\ud800\"}", "{\"name\":\"\\udc00\\ud800\"}"})
    void refusesTextThatNothingCanStore(String document) {
        assertThat(refusal(document, DocumentFormat.JSON).violations())
                .singleElement()
                .hasFieldOrPropertyWithValue("code", "INVALID_TEXT")
                .hasFieldOrPropertyWithValue("pointer", "/name");
    }

    private ProblemException refusal(String document, DocumentFormat format) {
        byte[] bytes = document.getBytes(StandardCharsets.UTF_8);
        return Assertions.assertTimeoutPreemptively(
                AT_ONCE, () -> catchThrowableOfType(ProblemException.class, () -> reader.read(bytes, format)));
    }
}
