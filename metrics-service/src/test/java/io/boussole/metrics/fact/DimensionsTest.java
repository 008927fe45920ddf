package io.boussole.metrics.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DimensionsTest {
    @ParameterizedTest
    @ValueSource(strings = {"x", "\u00e9", "\u4e2d", "\ud83d\ude00"})
    void boundsEveryTextByItsBytes(String character) {
        String text = character.repeat(500);

        Dimensions bounded = new Dimensions(text, text, text, text, text);

        assertThat(bounded.owner().getBytes(StandardCharsets.UTF_8)).hasSizeBetween(250, 255);
        assertThat(new String(bounded.owner().getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                .isEqualTo(bounded.owner())
                .startsWith(character);
        assertThat(new String[] {bounded.source(), bounded.segment(), bounded.pipeline(), bounded.stage()})
                .containsOnly(bounded.owner());
        assertThat(bounded.withStage(bounded.stage())).isEqualTo(bounded);
    }

    @Test
    void keepsLongTextsThatBeginAlikeApart() {
        assertThat(Dimensions.NONE.withStage("x".repeat(400) + "a"))
                .isNotEqualTo(Dimensions.NONE.withStage("x".repeat(400) + "b"));
    }

    @Test
    void leavesWhatIsShortEnoughAsItIs() {
        assertThat(Dimensions.NONE.withSource("x".repeat(255)).source()).isEqualTo("x".repeat(255));
    }
}
