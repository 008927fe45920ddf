package io.boussole.metrics.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EventKeyTest {
    @Test
    void keepsTheBordersOfItsParts() {
        assertThat(EventKey.of(List.of(Optional.of("ab"), Optional.of("c"))))
                .isNotEqualTo(EventKey.of(List.of(Optional.of("a"), Optional.of("bc"))));
    }

    @Test
    void tellsAnAbsentPartFromAnEmptyOne() {
        assertThat(EventKey.of(List.of(Optional.empty()))).isNotEqualTo(EventKey.of(List.of(Optional.of(""))));
    }

    @Test
    void isTheSha256OfBytes() {
        assertThat(EventKey.of(new byte[0]))
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }
}
