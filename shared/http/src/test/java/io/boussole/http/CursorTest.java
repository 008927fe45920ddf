package io.boussole.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {
    @Test
    void comesBackAsItWent() {
        TimeCursor cursor = new TimeCursor(Instant.parse("2027-01-31T09:00:00.000001Z"), UUID.randomUUID());

        assertThat(TimeCursor.read(PageToken.encode(cursor.toString()))).isEqualTo(cursor);
        List<String> keys = Cursor.read(PageToken.encode(Cursor.of(7, "a|b")), 2, read -> read);
        assertThat(keys).containsExactly("7", "a|b");
    }

    @Test
    void isNotThereOnTheFirstPage() {
        assertThat(TimeCursor.read(null)).isNull();
        assertThat(TimeCursor.read("")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "|", "2027-01-31T09:00:00Z", "2027-01-31|7b6d6a0e-3f5e-4a52-9c3e-000000000000", "7|7"})
    void isOfItsListOnly(String cursor) {
        assertThatThrownBy(() -> TimeCursor.read(PageToken.encode(cursor)))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.type()).isEqualTo(CommonProblem.INVALID_PAGE_TOKEN));
    }
}
