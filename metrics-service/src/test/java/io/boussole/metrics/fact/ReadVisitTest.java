package io.boussole.metrics.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ReadVisitTest {
    private static final Instant AT = Instant.parse("2027-01-04T10:00:00Z");
    private static final String PAGE = """
            {"type":"page","messageId":"m1","anonymousId":"a1","timestamp":"2027-01-04T10:00:00Z",
             "properties":{"path":"/case-studies/initech"},"context":{"campaign":{"source":"LINKEDIN"}}}""";
    private static final String TRACK = """
            {"type":"track","messageId":"%s","anonymousId":"a1","event":"%s","timestamp":"2027-01-04T10:05:00Z",
             "properties":{"path":"/case-studies/initech"}}""";

    @Test
    @DisplayName("Row 54: a page of a customer's case counts by the source that brought the visitor")
    void countsPagesOfCasesBySource() {
        KeptFacts kept = segment().take(List.of(PAGE));

        assertThat(new BillingSums(kept).of(Measure.CASE_PAGE_VISITED))
                .singleElement()
                .satisfies(visit -> {
                    assertThat(visit.at()).isEqualTo(AT);
                    assertThat(visit.dimensions().source()).isEqualTo("LINKEDIN");
                    assertThat(visit.dimensions().stage()).isEqualTo("CASE_STUDY");
                });
        assertThat(kept.count(Measure.PAGE_VISITED)).isEqualTo(1);
    }

    @Test
    @DisplayName("Row 111: a view 1, a download 3, a call to action 5: 9")
    void weighsUsesOfContent() {
        KeptFacts kept = segment()
                .take(List.of(
                        PAGE, TRACK.formatted("m2", "Content Downloaded"), TRACK.formatted("m3", "CTA Clicked"), PAGE));

        assertThat(new BillingSums(kept)
                        .of(Measure.CONTENT_ENGAGED).stream()
                                .map(Contribution::amount)
                                .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo("9");
        assertThat(kept.count(Measure.CONTENT_ENGAGED)).isEqualTo(3);
        assertThat(kept.count(Measure.PAGE_VISITED)).isEqualTo(1);
    }

    @Test
    void tellsOnesJourneyByTheBrowserUntilTheAddressIsKnown() {
        KeptFacts kept = segment()
                .take(
                        List.of(
                                PAGE,
                                "{\"type\":\"identify\",\"anonymousId\":\"a1\",\"userId\":\"u1\","
                                        + "\"timestamp\":\"2027-01-05T10:00:00Z\",\"traits\":{\"email\":\"Ada@example.com\"}}"));

        assertThat(reading(kept, FactKind.VISIT, "m1").moments())
                .extracting(Moment::person, Moment::type)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(PersonKey.visitor("a1"), Moment.Type.VISITED));
        assertThat(reading(kept, FactKind.VISITOR, "a1").aliases())
                .containsExactlyInAnyOrder(
                        new Alias(PersonKey.visitor("a1"), PersonKey.email("ada@example.com")),
                        new Alias(PersonKey.visitor("a1"), PersonKey.contact("u1")));
    }

    @Test
    @DisplayName("Trap 32: whoever asked to be forgotten has no alias any more, whatever comes later")
    void forgetsAVisitor() {
        String identify = "{\"type\":\"identify\",\"anonymousId\":\"a1\",\"timestamp\":\"2027-01-05T10:00:00Z\","
                + "\"traits\":{\"email\":\"ada@example.com\"}}";
        String delete = "{\"type\":\"delete\",\"anonymousId\":\"a1\",\"timestamp\":\"2027-01-06T10:00:00Z\"}";

        for (List<String> order : List.of(List.of(identify, delete), List.of(delete, identify))) {
            KeptFacts kept = segment().takeOneByOne(order);

            assertThat(reading(kept, FactKind.VISITOR, "a1").aliases()).isEmpty();
            assertThat(kept.fact(new FactId(FactKind.VISITOR, "a1")).state().value(Property.EMAIL))
                    .isEmpty();
        }
    }

    @Test
    void tellsOfAFormThatWasSentIn() {
        KeptFacts kept = segment().take(List.of(TRACK.formatted("m4", "Form Submitted")));

        assertThat(reading(kept, FactKind.SUBMISSION, "m4").moments())
                .extracting(Moment::type)
                .containsExactly(Moment.Type.SUBMITTED);
    }

    private static Reading reading(KeptFacts kept, FactKind kind, String id) {
        return Objects.requireNonNull(kept.fact(new FactId(kind, id)).reading());
    }

    private static KeptFacts segment() {
        return new KeptFacts("SEGMENT", FactRules.DEFAULT);
    }
}
