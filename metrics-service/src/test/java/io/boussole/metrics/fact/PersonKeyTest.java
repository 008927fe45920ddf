package io.boussole.metrics.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class PersonKeyTest {
    @Test
    void keepsAnAddressThatSomebodyCanWriteTo() {
        String longest = "a".repeat(64) + "@" + "b".repeat(251) + ".com";

        assertThat(PersonKey.email(longest).value()).hasSize(320).isEqualTo(longest);
    }

    /** An index row holds less than three thousand bytes; the event must not be refused for it, nor two such persons be one. */
    @Test
    void hashesWhatFitsNoIndex() {
        String endless = "x".repeat(5000) + "@example.com";

        assertThat(PersonKey.email(endless).value()).hasSizeLessThan(100);
        assertThat(PersonKey.email(endless)).isEqualTo(PersonKey.email(endless.toUpperCase(Locale.ROOT)));
        assertThat(PersonKey.email(endless)).isNotEqualTo(PersonKey.email("y" + endless));
        assertThat(PersonKey.visitor(PersonKey.visitor(endless).value())).isEqualTo(PersonKey.visitor(endless));
    }
}
