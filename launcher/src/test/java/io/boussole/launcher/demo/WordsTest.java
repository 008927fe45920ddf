package io.boussole.launcher.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class WordsTest {
    @Test
    void speaksFrenchWhereTheLocaleIsFrench() {
        assertThat(Words.of(Map.of("LANG", "fr_FR.UTF-8")).say("%d deals", "%d affaires", 3))
                .isEqualTo("3 affaires");
    }

    @Test
    void listensToTheFirstVariableThatIsSet() {
        assertThat(Words.of(Map.of("LC_ALL", "en_GB.UTF-8", "LANG", "fr_FR.UTF-8"))
                        .say("deals", "affaires"))
                .isEqualTo("deals");
    }

    @Test
    void speaksEnglishOtherwise() {
        assertThat(Words.of(Map.of()).say("deals", "affaires")).isEqualTo("deals");
    }
}
