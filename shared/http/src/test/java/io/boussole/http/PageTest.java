package io.boussole.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class PageTest {
    @Test
    void endsWhenNothingIsLeft() {
        Page<String> page = Page.of(List.of("a", "b"), 2, item -> item);

        assertThat(page).isEqualTo(new Page<>(List.of("a", "b"), null));
    }

    @Test
    void continuesAfterItsLastItem() {
        Page<String> page = Page.of(List.of("a", "b", "c"), 2, item -> item);

        assertThat(page.items()).containsExactly("a", "b");
        assertThat(PageToken.decode(page.nextPageToken())).isEqualTo("b");
    }

    @Test
    void refusesATokenOfSomebodyElse() {
        assertThatThrownBy(() -> PageToken.decode("bm90IG91cnM")).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> PageToken.decode("???")).isInstanceOf(ProblemException.class);
    }
}
