package io.boussole.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApiKeyTest {
    private static final String HASH_OF_ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @Test
    void provesItsSecretAndNoOther() {
        ApiKey key = ApiKey.parse("k1:" + HASH_OF_ABC + ":acme:ci:editor");

        assertThat(key.matches("abc")).isTrue();
        assertThat(key.matches("abd")).isFalse();
        assertThat(key.matches("")).isFalse();
    }

    @Test
    void includesTheRolesBelowItsOwn() {
        ApiKey key = ApiKey.parse("k1:" + HASH_OF_ABC + ":acme:ci:operator");

        assertThat(key.roleNames()).containsExactlyInAnyOrder("viewer", "editor", "operator");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "k1",
                "k1:abcd:acme:ci:viewer",
                "k1:xyz:acme:ci:viewer",
                ":" + HASH_OF_ABC + ":acme:ci:viewer"
            })
    void refusesALineOfAnotherForm(String line) {
        assertThatIllegalArgumentException().isThrownBy(() -> ApiKey.parse(line));
    }

    @Test
    void refusesARoleNobodyKnows() {
        assertThatIllegalArgumentException().isThrownBy(() -> ApiKey.parse("k1:" + HASH_OF_ABC + ":acme:ci:root"));
    }
}
