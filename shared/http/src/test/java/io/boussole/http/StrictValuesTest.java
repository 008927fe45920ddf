package io.boussole.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StrictValuesTest {
    private enum Kind {
        FLAT,
        DEEP
    }

    private record Part(
            @Nullable Integer days,
            long count,
            double share,
            @Nullable BigDecimal target,
            boolean open,
            @Nullable Boolean late,
            @Nullable Kind kind,
            @Nullable String name,
            @Nullable UUID id,
            @Nullable LocalDate day,
            @Nullable Instant at,
            @Nullable Duration within) {}

    private record Request(List<Part> parts, @Nullable String note) {}

    private final ObjectMapper json = new ObjectMapper().registerModule(new JavaTimeModule());

    StrictValuesTest() {
        new StorableTexts().customize(json);
        new StrictValues().customize(json);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            days   | 2.5     | WRONG_TYPE
            days   | 2.0     | WRONG_TYPE
            days   | "5"     | WRONG_TYPE
            days   | true    | WRONG_TYPE
            days   | ""      | WRONG_TYPE
            count  | 2.5     | WRONG_TYPE
            count  | "5"     | WRONG_TYPE
            share  | "0.5"   | WRONG_TYPE
            target | "5"     | WRONG_TYPE
            open   | 1       | WRONG_TYPE
            open   | "true"  | WRONG_TYPE
            late   | 0       | WRONG_TYPE
            late   | "false" | WRONG_TYPE
            day    | 20820   | WRONG_TYPE
            day    | [2027, 1, 1] | WRONG_TYPE
            at     | 1799746200 | WRONG_TYPE
            within | 600     | WRONG_TYPE
            kind   | 0       | UNKNOWN_VALUE
            kind   | "1"     | UNKNOWN_VALUE
            kind   | ""      | UNKNOWN_VALUE
            name   | 5       | WRONG_TYPE
            name   | 5.5     | WRONG_TYPE
            name   | false   | WRONG_TYPE
            """)
    void noValueIsReadAsAnother(String member, String value, String code) {
        Violation fault = fault("{\"parts\": [{}, {\"" + member + "\": " + value + "}]}");

        assertThat(fault.pointer()).isEqualTo("/parts/1/" + member);
        assertThat(fault.code()).isEqualTo(code);
    }

    @Test
    void noMemberIsThereTwice() {
        Violation outer = fault("{\"note\": \"a\", \"parts\": [], \"note\": \"b\"}");
        Violation inner = fault("{\"parts\": [{}, {\"name\": \"a\", \"name\": \"a\"}]}");

        assertThat(List.of(outer.code(), outer.pointer())).containsExactly("DUPLICATE_KEY", "/note");
        assertThat(List.of(inner.code(), inner.pointer())).containsExactly("DUPLICATE_KEY", "/parts/1/name");
    }

    @Test
    void everyValueOfItsOwnTypeIsRead() throws JsonProcessingException {
        UUID id = UUID.randomUUID();
        String sent = """
                {"parts": [{"days": 2, "count": 3, "share": 1, "target": 5, "open": true, "late": false, "kind": "DEEP",
                "name": "5", "id": "%s", "day": "2027-01-31", "at": "2027-01-31T10:00:00Z", "within": "PT10M"}], "note": null}""".formatted(id);

        assertThat(json.readValue(sent, Request.class).parts())
                .containsExactly(new Part(
                        2,
                        3,
                        1.0,
                        new BigDecimal("5"),
                        true,
                        false,
                        Kind.DEEP,
                        "5",
                        id,
                        LocalDate.of(2027, 1, 31),
                        Instant.parse("2027-01-31T10:00:00Z"),
                        Duration.ofMinutes(10)));
    }

    private Violation fault(String body) {
        return JsonFault.of(
                catchThrowableOfType(JsonProcessingException.class, () -> json.readValue(body, Request.class)));
    }
}
