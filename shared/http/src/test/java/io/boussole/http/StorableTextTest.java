package io.boussole.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StorableTextTest {
    private record Request(List<String> names) {}

    private final ObjectMapper json = new ObjectMapper();

    StorableTextTest() {
        new StorableTexts().customize(json);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\\u0000b", "\\ud800", "\\ude00\\ud83d"})
    void whatNoColumnHoldsIsRefusedByItsPlace(String text) {
        JsonProcessingException refusal = catchThrowableOfType(
                JsonProcessingException.class,
                () -> json.readValue("{\"names\": [\"fine\", \"" + text + "\"]}", Request.class));

        assertThat(JsonFault.of(refusal).pointer()).isEqualTo("/names/1");
        assertThat(JsonFault.of(refusal).code()).isEqualTo("INVALID_TEXT");
    }

    @Test
    void everyOtherTextIsRead() throws JsonProcessingException {
        assertThat(json.readValue("{\"names\": [\"\\ud83d\\ude00\", \"\\n\", null, \"\"]}", Request.class)
                        .names())
                .containsExactly("\ud83d\ude00", "\n", null, "");
    }
}
