package io.boussole.alert.watch.wording;

import static org.assertj.core.api.Assertions.assertThat;

import io.boussole.contracts.action.AlertKind;
import io.boussole.http.Text;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AlertWordingTest {
    private static final Map<String, String> STOP = Map.ofEntries(
            Map.entry("effort", "Cold e-mail"),
            Map.entry("kpi", "HUMAN_REPLY_RATE"),
            Map.entry("kind", "RATE"),
            Map.entry("below", "0.05"),
            Map.entry("cycles", "1"),
            Map.entry("cycle1.from", "2026-10-01"),
            Map.entry("cycle1.to", "2026-10-20"),
            Map.entry("cycle1.n", "100"),
            Map.entry("cycle1.value", "0.03"),
            Map.entry("pFalseStop", "0.19008"),
            Map.entry("pFalseStopOnPlan", "0.00000001"));

    @Test
    void saysWhatAStopRuleRestsOn() {
        Text text = AlertWording.of(AlertKind.STOP_RULE, null, STOP);

        assertThat(text.en())
                .isEqualTo(
                        "The stop rule of Cold e-mail is met: HUMAN_REPLY_RATE below 5%. From October 1, 2026 to October 20,"
                                + " 2026: 3% of 100. An effort that is just good enough would get here by chance alone with a"
                                + " probability of 19.1%. One that is exactly on plan: 0.1%.");
        assertThat(text.fr())
                .startsWith("La règle d'arrêt est atteinte pour Cold e-mail : HUMAN_REPLY_RATE sous 5")
                .contains("Du 1 octobre 2026 au 20 octobre 2026 : 3");
    }

    @Test
    void saysWhoHasLeft() {
        Text text = AlertWording.of(
                AlertKind.OWNERLESS_TASK,
                null,
                Map.of("task", "CLEAN_DATA", "because", "LEFT", "ownerName", "Hugo", "leftOn", "2026-10-06"));

        assertThat(text.en())
                .isEqualTo("A critical task has no owner: clean the data. Hugo left the team on October 6, 2026.");
        assertThat(text.fr())
                .isEqualTo(
                        "Une tâche critique est sans responsable : nettoyer les données. Hugo n'est plus dans l'équipe depuis"
                                + " le 6 octobre 2026.");
    }

    @Test
    void callsASilentSourceAGap() {
        Text text = AlertWording.of(
                AlertKind.NO_DATA,
                null,
                Map.of("source", "CRM", "lastEventAt", "2026-10-05T10:00:00Z", "kpis", "Meetings, Closing"));

        assertThat(text.en())
                .isEqualTo(
                        "Nothing has come in since October 5, 2026 (source: CRM). What these KPIs show is a gap, not a zero:"
                                + " Meetings, Closing.");
        assertThat(text.fr()).contains("un trou, pas un zéro : Meetings, Closing");
    }

    /** 18:00 on a Friday in Los Angeles is Saturday in UTC. */
    @Test
    void saysTheDayOfAReviewWhereThePlanLives() {
        Map<String, String> told = Map.of(
                "lastReviewedAt", "2026-10-03T01:00:00Z",
                "lastReviewedOn", "2026-10-02",
                "reviewDueAt", "2026-10-10T01:00:00Z",
                "reviewDueOn", "2026-10-09");

        assertThat(AlertWording.of(AlertKind.STALE_PLAN, null, told).en())
                .contains("October 2, 2026", "October 9, 2026");
    }

    @ParameterizedTest
    @CsvSource({
        "'', Agree on what sales may promise",
        "Léa, 'Agree on what sales may promise, together with Léa'",
    })
    void namesWhoAnswersForServiceWhereThePlanHasSomebody(String service, String task) {
        Map<String, String> told =
                service.isEmpty() ? Map.of() : Map.of("withOwnerId", "lea", "withOwnerName", service);

        assertThat(AlertWording.task(AlertKind.BROKEN_PROMISES, told, "Plan").en())
                .isEqualTo(task);
    }

    /** Alerts of an older version may lack any of their values. */
    @ParameterizedTest
    @EnumSource(AlertKind.class)
    void hasWordsForEveryKindWhateverIsMissing(AlertKind kind) {
        Text why = AlertWording.of(kind, null, Map.of());
        Text task = AlertWording.task(kind, Map.of(), "Plan");

        assertThat(why.en()).isNotBlank().doesNotContain(kind.name(), "null");
        assertThat(why.fr()).isNotBlank().isNotEqualTo(why.en());
        assertThat(task.fr()).isNotBlank().isNotEqualTo(task.en());
    }
}
