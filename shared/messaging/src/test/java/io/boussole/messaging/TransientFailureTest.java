package io.boussole.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TransientFailureTest {
    @ParameterizedTest
    @ValueSource(strings = {"08006", "40001", "40P01", "42P01", "42501", "53100", "57P01", "58030"})
    void waitsForADatabaseThatIsAwayBusyFullOrIncomplete(String state) {
        assertThat(TransientFailure.is(wrapped(new SQLException("", state)))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"22003", "23505"})
    void blamesTheEventForWhatItsDataCause(String state) {
        assertThat(TransientFailure.is(wrapped(new SQLException("", state)))).isFalse();
    }

    @Test
    void waitsWhenThePoolHasNoConnection() {
        assertThat(TransientFailure.is(
                        wrapped(new SQLException("Acquisition timeout while waiting for new connection"))))
                .isTrue();
    }

    @Test
    void waitsForTheNetwork() {
        assertThat(TransientFailure.is(wrapped(new IOException("reset")))).isTrue();
    }

    @Test
    void blamesTheEventForAnythingElse() {
        assertThat(TransientFailure.is(new IllegalStateException("bug"))).isFalse();
    }

    private static RuntimeException wrapped(Exception cause) {
        return new IllegalStateException("while applying", new RuntimeException(cause));
    }
}
