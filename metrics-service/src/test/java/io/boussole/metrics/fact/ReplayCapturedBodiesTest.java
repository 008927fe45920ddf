package io.boussole.metrics.fact;

import static org.assertj.core.api.Assertions.assertThat;

import io.boussole.metrics.decoding.Decoded;
import io.boussole.metrics.source.CapturedBody;
import io.boussole.metrics.source.SplitEvent;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Senders deliver again what they have delivered, with another count of attempts and in another batch. */
class ReplayCapturedBodiesTest {
    static Stream<CapturedBody> bodies() {
        return CapturedBody.all().stream().filter(body -> body.kind().isPresent());
    }

    @ParameterizedTest
    @MethodSource("bodies")
    @DisplayName("Dedupe keys: a delivery that is repeated has the keys that it had, whatever the count of attempts")
    void haveTheSameKeysAgain(CapturedBody body) {
        CapturedBody again = body.like(
                "again",
                body.text()
                        .replaceAll("(\"(attemptNumber|retry|attempt|pending_webhooks)\"\\s*:\\s*)\\d+", "$13")
                        .replaceAll("(\"webhook_status\"\\s*:\\s*)\"\\w+\"", "$1\"re_scheduled\""));

        assertThat(again.events())
                .extracting(SplitEvent::eventKey)
                .containsExactlyElementsOf(
                        body.events().stream().map(SplitEvent::eventKey).toList())
                .doesNotHaveDuplicates();
        assertThat(again.events())
                .extracting(SplitEvent::entityKey)
                .containsExactlyElementsOf(
                        body.events().stream().map(SplitEvent::entityKey).toList());
    }

    @ParameterizedTest
    @MethodSource("bodies")
    @DisplayName("Dedupe keys: what is taken twice, at once or apart, counts once")
    void countOnce(CapturedBody body) {
        List<FactChange> changes = changes(body);
        String source = body.kind().orElseThrow().name();
        KeptFacts once = new KeptFacts(source, FactRules.DEFAULT).fold(changes);

        KeptFacts apart = new KeptFacts(source, FactRules.DEFAULT).fold(changes).fold(changes);
        KeptFacts atOnce = new KeptFacts(source, FactRules.DEFAULT)
                .fold(Stream.concat(changes.stream(), changes.stream()).toList());

        assertThat(apart.sums()).isEqualTo(once.sums());
        assertThat(atOnce.sums()).isEqualTo(once.sums());
        assertThat(atOnce.facts()).isEqualTo(once.facts());
    }

    private static List<FactChange> changes(CapturedBody body) {
        return body.decoded().stream()
                .flatMap(decoded -> decoded instanceof Decoded.Changes changes ? changes.facts().stream() : Stream.of())
                .toList();
    }
}
