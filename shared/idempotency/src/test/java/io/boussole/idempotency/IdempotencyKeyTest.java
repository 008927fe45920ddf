package io.boussole.idempotency;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.boussole.http.ProblemException;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdempotencyKeyTest {
    private static final IdempotencyKey KEY = IdempotencyKey.parse("8e03978e-40d5-43e8-bc93-6894a57f9324");

    @Test
    void isTheSameWithQuotesAndWithout() {
        assertThat(IdempotencyKey.parse("\"8e03978e-40d5-43e8-bc93-6894a57f9324\"")
                        .hash())
                .isEqualTo(KEY.hash())
                .isNotEqualTo(IdempotencyKey.parse("8e03978e-40d5-43e8-bc93-6894a57f9325")
                        .hash());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "fifteen-letters",
                "\"8e03978e-40d5-43e8-bc93",
                "8e03978e 40d5 43e8 bc93",
                "clé-8e03978e-40d5-43e8"
            })
    void wantsWhatCannotBeGuessedOrMisread(String header) {
        assertThatThrownBy(() -> IdempotencyKey.parse(header)).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> IdempotencyKey.parse("x".repeat(256))).isInstanceOf(ProblemException.class);
        assertThat(IdempotencyKey.parse("x".repeat(16)).hash()).hasSize(64);
        assertThat(IdempotencyKey.parse("x".repeat(255)).hash()).hasSize(64);
    }

    @Test
    void tellsRequestsApart() {
        byte[] body = "{}".getBytes(UTF_8);

        assertThat(KEY.hash("POST /plans", body))
                .isEqualTo(KEY.hash("POST /plans", body))
                .isNotEqualTo(KEY.hash("POST /connections", body))
                .isNotEqualTo(KEY.hash("POST /plans", "[]".getBytes(UTF_8)));
    }

    @Test
    void opensWhatItSealedAndNothingElse() {
        String sealed = KEY.seal("a secret".getBytes(UTF_8));

        assertThat(new String(Base64.getDecoder().decode(sealed), UTF_8)).doesNotContain("secret");
        assertThat(KEY.open(sealed)).isEqualTo("a secret".getBytes(UTF_8));
        IdempotencyKey other = IdempotencyKey.parse("8e03978e-40d5-43e8-bc93-6894a57f9325");
        assertThatIllegalStateException().isThrownBy(() -> other.open(sealed));
    }
}
