package io.boussole.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonFaultTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            {"name": "a", "foo": 1}         | /foo        | UNKNOWN_FIELD | There is no such member; there are: kind, name, parts
            {"kind": "ROUND"}               | /kind       | UNKNOWN_VALUE | This is none of: FLAT, DEEP
            {"name": {"a": 1}}              | /name       | WRONG_TYPE    | This value has another type or form
            {"parts": [{"kind": "ROUND"}]}  | /parts/0/kind | UNKNOWN_VALUE | This is none of: FLAT, DEEP
            {"name": "a"                    | ''          | UNREADABLE    | This is not JSON from line 1, column 13
            """)
    void tellsTheReaderWhatWouldBeRight(String body, String pointer, String code, String english) {
        Violation fault = JsonFault.of(failure(body));

        assertThat(fault.pointer()).isEqualTo(pointer);
        assertThat(fault.code()).isEqualTo(code);
        assertThat(fault.message().en()).isEqualTo(english);
        assertThat(fault.message().fr()).isNotEqualTo(english).doesNotContain("io.boussole");
    }

    private static JsonProcessingException failure(String body) {
        return catchThrowableOfType(
                JsonProcessingException.class,
                () -> JsonMapper.builder().build().readValue(body, Shape.class));
    }

    private enum Kind {
        FLAT,
        DEEP
    }

    private record Shape(String name, Kind kind, List<Shape> parts) {}
}
