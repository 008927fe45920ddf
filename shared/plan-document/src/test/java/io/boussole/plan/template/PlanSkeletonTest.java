package io.boussole.plan.template;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.boussole.plan.document.Battle;
import io.boussole.plan.document.CriticalTask;
import io.boussole.plan.document.CriticalTask.CriticalTaskType;
import io.boussole.plan.document.Period.PeriodType;
import io.boussole.plan.document.PlanDocument;
import io.boussole.plan.document.PlanTemplate;
import io.boussole.plan.document.Playbook;
import io.boussole.plan.document.Ritual;
import io.boussole.plan.document.Ritual.RitualType;
import io.boussole.plan.findings.Findings;
import io.boussole.plan.findings.rules.RuleBook;
import io.boussole.plan.format.DocumentReader;
import io.boussole.plan.template.TemplateTerms.NamedSegment;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlanSkeletonTest {
    /** What no skeleton may get wrong, because nobody could fill it in. */
    private static final Set<String> FLAWS = Set.of(
            "MISSING_ID",
            "MALFORMED_ID",
            "DUPLICATE_ID",
            "UNKNOWN_REFERENCE",
            "DATES_OUT_OF_ORDER",
            "DATE_OUTSIDE_PERIOD",
            "MISSING_PERIOD",
            "PERIOD_NOT_A_QUARTER",
            "MISSING_CALENDAR",
            "INCOMPLETE_CALENDAR",
            "UNKNOWN_CURRENCY",
            "NO_RITUAL",
            "NO_ESCALATION",
            "ESCALATION_TO_NOBODY",
            "MAX_BATTLES",
            "KEY_KPI_WITHOUT_PLAYBOOK",
            "PLAYBOOK_INCOMPLETE",
            "MISSING_NAME");

    @ParameterizedTest
    @EnumSource(PlanTemplate.class)
    void onlyWhatTheTeamKnowsIsMissing(PlanTemplate template) {
        for (Locale language : List.of(Locale.ENGLISH, Locale.FRENCH)) {
            PlanDocument plan = read(PlanSkeleton.quarter(template, terms("2027-02-01", language)));

            assertThat(Findings.of(plan, RuleBook.ALL, LocalDate.parse("2027-02-01"))
                            .all())
                    .extracting(finding -> finding.rule().code())
                    .isNotEmpty()
                    .doesNotContainAnyElementsOf(FLAWS);
            assertThat(plan.criticalTasks()).extracting(CriticalTask::type).containsExactly(CriticalTaskType.values());
        }
    }

    @Test
    @DisplayName("Row 75: every new plan has the daily, the weekly and the monthly ritual")
    void ritualsComeWithThePlan() {
        assertThat(read(PlanSkeleton.quarter(PlanTemplate.ONE_PAGE, terms("2027-01-01", Locale.FRENCH)))
                        .rituals())
                .extracting(Ritual::type)
                .contains(
                        RitualType.DAILY_STANDUP,
                        RitualType.WEEKLY_PIPELINE_REVIEW,
                        RitualType.MONTHLY_PERFORMANCE_COMMITTEE,
                        RitualType.PLAN_UPDATE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2027-01-01", "2027-02-01", "2027-07-01", "2027-10-01"})
    @DisplayName("Row 108: three battles of three actions each, within ninety days")
    void threeByThree(String start) {
        PlanDocument plan = read(PlanSkeleton.quarter(PlanTemplate.PRIORITISED_3X3, terms(start, Locale.ENGLISH)));

        assertThat(plan.battles())
                .hasSize(3)
                .allSatisfy(battle -> assertThat(battle.actions())
                        .hasSize(3)
                        .allSatisfy(
                                action -> assertThat(ChronoUnit.DAYS.between(LocalDate.parse(start), action.dueOn()))
                                        .isLessThan(90)));
        assertThat(plan.battles()).extracting(Battle::leverage).doesNotHaveDuplicates();
    }

    @Test
    @DisplayName("Row 107: a year and its quarters, with one playbook for each target segment")
    void yearAndItsQuarters() {
        TemplateTerms terms = terms("2027-04-01", Locale.FRENCH);
        UUID annual = UUID.randomUUID();
        PlanDocument year = read(PlanSkeleton.year(terms));
        PlanDocument last = read(PlanSkeleton.quarterOf(annual, 4, terms));

        assertThat(year.period()).satisfies(period -> {
            assertThat(period.type()).isEqualTo(PeriodType.YEAR);
            assertThat(period.end()).isEqualTo("2028-03-31");
        });
        assertThat(last.period()).satisfies(period -> {
            assertThat(period.start()).isEqualTo("2028-01-01");
            assertThat(period.end()).isEqualTo("2028-03-31");
            assertThat(period.parentAnnualPlanId()).isEqualTo(annual.toString());
        });
        assertThat(last.name()).isEqualTo("Plan T4 2027");
        assertThat(year.playbooks())
                .extracting(Playbook::id)
                .filteredOn(id -> id.startsWith("segment-"))
                .containsExactly("segment-eti-industrielles");
    }

    @Test
    void idsAreMadeOfNames() {
        Set<String> taken = new HashSet<>();

        assertThat(Slug.of("Éti & Cie", "segment", taken)).isEqualTo("eti-cie");
        assertThat(Slug.of("eti cie", "segment", taken)).isEqualTo("eti-cie-2");
        assertThat(Slug.of("日本", "segment", taken)).isEqualTo("segment");
    }

    private static TemplateTerms terms(String start, Locale language) {
        return new TemplateTerms(
                "Plan",
                LocalDate.parse(start),
                "EUR",
                "FR",
                "Europe/Paris",
                language,
                List.of(new NamedSegment("ETI industrielles", true), new NamedSegment("Grands comptes", false)));
    }

    private static PlanDocument read(JsonNode tree) {
        return DocumentReader.readTree(tree).plan();
    }
}
