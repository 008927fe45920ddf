package io.boussole.http;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RevisionTest {
    @ParameterizedTest
    @ValueSource(strings = {"\"3\"", "*", "\"1\", \"3\""})
    void acceptsTheCurrentRevision(String ifMatch) {
        assertThatCode(() -> Revision.requireMatch(ifMatch, 3)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"2\"", "3", "W/\"3\"", "\"33\""})
    void refusesAnyOtherTag(String ifMatch) {
        assertThatThrownBy(() -> Revision.requireMatch(ifMatch, 3))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> org.assertj.core.api.Assertions.assertThat(problem.type())
                                .isEqualTo(CommonProblem.PRECONDITION_FAILED));
    }

    @Test
    void asksForTheHeaderWhenItIsMissing() {
        assertThatThrownBy(() -> Revision.requireMatch(null, 3))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> org.assertj.core.api.Assertions.assertThat(problem.type())
                                .isEqualTo(CommonProblem.PRECONDITION_REQUIRED));
    }
}
