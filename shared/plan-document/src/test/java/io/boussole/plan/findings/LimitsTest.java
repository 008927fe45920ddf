package io.boussole.plan.findings;

import static org.assertj.core.api.Assertions.assertThat;

import io.boussole.plan.document.PlanDocument;
import io.boussole.plan.findings.rules.RuleBook;
import io.boussole.plan.format.DocumentFormat;
import io.boussole.plan.format.DocumentLimits;
import io.boussole.plan.format.DocumentReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A change may not break a limit further; it may leave or mend what is already too much. */
class LimitsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    battles: [{id: a}, {id: b}, {id: c}] | battles: [{id: a}, {id: b}, {id: c}, {id: d}] | MAX_BATTLES /battles/3
                    battles: [{id: a}, {id: b}, {id: c}, {id: d, status: PLANNED}] | battles: [{id: a}, {id: b}, {id: c}, {id: d, status: ACTIVE}] | MAX_BATTLES /battles/3
                    channels: [] | channels: [{rank: SUPPORT}, {rank: SUPPORT, endedOn: 2027-01-31}, {rank: SUPPORT}] | TOO_MANY_SUPPORT_CHANNELS /channels/2
                    channels: [] | channels: [{rank: PRIMARY}, {rank: PRIMARY}, {rank: PRIMARY}] | TOO_MANY_PRIMARY_CHANNELS /channels/2
                    kpis: [] | kpis: [{key: true}, {key: true}, {key: true}, {key: true}, {key: true}, {}, {key: true}] | TOO_MANY_KEY_KPIS /kpis/6
                    why: x | dashboardViews: [{}, {}, {}, {}] | MAX_DASHBOARD_VIEWS /dashboardViews/3
                    team: [{id: a}] | team: [{id: a}, {id: a}] | DUPLICATE_ID /team/1/id
                    template: PRIORITISED_3X3 | {template: PRIORITISED_3X3, battles: [{actions: [{}, {}, {}, {}]}]} | MAX_ACTIONS /battles/0/actions/3
                    """)
    void changeThatGoesTooFarIsRefused(String before, String after, String refused) {
        assertThat(brokenFurther(before, after)).containsExactly(refused);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    battles: [{}, {}, {}, {}, {}] | battles: [{}, {}, {}, {}]
                    battles: [{}, {}, {}, {}] | battles: [{name: x}, {}, {}, {}]
                    battles: [{status: WON}, {}, {}, {}, {}] | battles: [{}, {}, {}, {}]
                    battles: [{}, {}, {}] | battles: [{}, {}, {}, {status: PLANNED}, {status: WON}, {status: LOST}, {status: STOPPED}]
                    channels: [] | channels: [{rank: PRIMARY}, {rank: PRIMARY}, {rank: SUPPORT}, {rank: PRIMARY, endedOn: 2027-01-31}]
                    why: x | dashboardViews: [{}, {}, {}]
                    template: ONE_PAGE | {template: ONE_PAGE, battles: [{actions: [{}, {}, {}, {}]}]}
                    template: PRIORITISED_3X3 | {template: PRIORITISED_3X3, battles: [{status: PLANNED, actions: [{}, {}, {}, {}]}]}
                    """)
    void changeThatMakesNothingWorsePasses(String before, String after) {
        assertThat(brokenFurther(before, after)).isEmpty();
    }

    @Test
    void moreKeyKpisAreAcceptedWithAReason() {
        String six = "team: [{id: claire}]\nkpis: [" + "{key: true}, ".repeat(6) + "]\n";
        String accepted = "acceptances: [{finding: TOO_MANY_KEY_KPIS, by: claire, reason: %s}]";

        assertThat(brokenFurther("why: x", six + accepted.formatted("Two markets")))
                .isEmpty();
        assertThat(brokenFurther("why: x", six + accepted.formatted("' '")))
                .containsExactly("TOO_MANY_KEY_KPIS /kpis/5");
    }

    @Test
    void sequenceOnASegmentOutOfReachIsRefused() {
        String segments = """
                segments:
                  - { id: near, score: { pain: true, perceivedValue: true, accessibility: true } }
                  - { id: far, score: { pain: true, perceivedValue: true, accessibility: false } }
                  - { id: unknown }
                """;
        String channel = "channels: [{ sequence: { durationDays: 15 }, segmentIds: [near, unknown%s] }]";

        assertThat(brokenFurther(segments, segments + channel.formatted(""))).isEmpty();
        assertThat(brokenFurther(segments, segments + channel.formatted(", far")))
                .containsExactly("SEQUENCE_ON_WATCHLIST /channels/0/segmentIds/2");
        assertThat(brokenFurther(segments, segments + "channels: [{ segmentIds: [far] }]"))
                .isEmpty();
    }

    @Test
    void partnersOfAllChannelsHaveCodesOfTheirOwn() {
        String channel = "  - { partnerProgram: { partners: [{ leadSourceCode: %s }] } }\n";

        assertThat(brokenFurther("why: x", "channels:\n" + channel.formatted("P-ACME") + channel.formatted("P-ACME")))
                .containsExactly("DUPLICATE_LEAD_SOURCE_CODE /channels/1/partnerProgram/partners/0/leadSourceCode");
        assertThat(brokenFurther("why: x", "channels:\n" + channel.formatted("P-ACME") + channel.formatted("P-B")))
                .isEmpty();
    }

    private static List<String> brokenFurther(String before, String after) {
        return Limits.brokenFurther(plan(before), plan(after), RuleBook.LIMITS, LocalDate.parse("2027-01-15")).stream()
                .map(finding -> finding.rule().code() + " " + finding.at())
                .toList();
    }

    private static PlanDocument plan(String yaml) {
        return new DocumentReader(DocumentLimits.DEFAULT)
                .read(yaml.getBytes(StandardCharsets.UTF_8), DocumentFormat.YAML)
                .plan();
    }
}
