package io.boussole.plan.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import io.boussole.contracts.plan.PlanEscalationStep;
import io.boussole.contracts.plan.PlanKpi;
import io.boussole.contracts.plan.PlanMember;
import io.boussole.contracts.plan.PlanPeriod;
import io.boussole.contracts.plan.PlanPlaybook;
import io.boussole.contracts.plan.PlanPublished;
import io.boussole.contracts.plan.PlanSegment;
import io.boussole.contracts.plan.PlanState;
import io.boussole.contracts.plan.PlanStopRule;
import io.boussole.plan.format.DocumentFormat;
import io.boussole.plan.format.DocumentLimits;
import io.boussole.plan.format.DocumentReader;
import io.boussole.testing.ExamplePlan;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PlanAnnouncementTest {

    @Test
    void saysWhatTheExampleSays() {
        UUID id = UUID.randomUUID();
        Instant now = Instant.parse("2027-01-01T08:00:00Z");

        PlanPublished published = new PlanAnnouncement(id, 3, PlanState.ACTIVE, now, now.minusSeconds(60))
                .of(new DocumentReader(DocumentLimits.DEFAULT)
                        .read(ExamplePlan.bytes(), DocumentFormat.YAML)
                        .plan());

        assertThat(published.planId()).isEqualTo(id);
        assertThat(published.version()).isEqualTo(3);
        assertThat(published.publishedAt()).isEqualTo(now);
        assertThat(published.lastReviewedAt()).isEqualTo(now.minusSeconds(60));
        assertThat(published.reviewsDueAt())
                .as("Fridays at 16:00, but for New Year's Day")
                .startsWith(Instant.parse("2027-01-08T15:00:00Z"), Instant.parse("2027-01-15T15:00:00Z"))
                .endsWith(Instant.parse("2027-03-26T15:00:00Z"))
                .hasSize(12);
        assertThat(published.period())
                .isEqualTo(new PlanPeriod(LocalDate.parse("2027-01-01"), LocalDate.parse("2027-03-31")));
        assertThat(published.calendar().timeZone()).isEqualTo(ZoneId.of("Europe/Paris"));
        assertThat(published.calendar().workEnd()).isEqualTo(LocalTime.of(18, 0));
        assertThat(published.calendar().closures()).hasSize(1);
        assertThat(published.seasonality())
                .isEqualTo(Map.of(
                        "2027-01", new BigDecimal("0.28"),
                        "2027-02", new BigDecimal("0.32"),
                        "2027-03", new BigDecimal("0.40")));
        assertThat(published.kpis())
                .hasSize(13)
                .filteredOn(kpi -> kpi.id().equals("speed-to-lead"))
                .containsExactly(new PlanKpi(
                        "speed-to-lead",
                        "SPEED_TO_LEAD_SHARE",
                        null,
                        PlanKpi.Direction.HIGHER_IS_BETTER,
                        new BigDecimal("0.90"),
                        new BigDecimal("0.85"),
                        new BigDecimal("1.0"),
                        null,
                        "hugo",
                        "sla-mql",
                        "inbound",
                        null,
                        null,
                        false,
                        null,
                        null,
                        null,
                        null,
                        null,
                        120L,
                        "CRM",
                        List.of("DAILY")));
        assertThat(published.team())
                .hasSize(6)
                .contains(new PlanMember(
                        "hugo",
                        "Hugo Petit",
                        "hugo@example.com",
                        "SALES_REP",
                        "claire",
                        "SALES",
                        new BigDecimal("20"),
                        null,
                        null,
                        List.of()));
        assertThat(published.playbooks())
                .contains(new PlanPlaybook(
                        "rappel-rdv", "Réduire les absences", 5, List.of("SMS la veille", "Lien de report")));
    }

    @Test
    void saysWhatJudgesNeed() {
        PlanPublished published = new PlanAnnouncement(
                        UUID.randomUUID(), 1, PlanState.ACTIVE, Instant.EPOCH, Instant.EPOCH)
                .of(new DocumentReader(DocumentLimits.DEFAULT)
                        .read(ExamplePlan.bytes(), DocumentFormat.YAML)
                        .plan());

        assertThat(published.ownerId()).isEqualTo("claire");
        assertThat(published.template()).isEqualTo("PRIORITISED_3X3");
        assertThat(published.nurtureWeights()).isEqualTo("POSITION_40_20_40");
        assertThat(published.hypotheses()).hasSize(3);
        assertThat(published.funnel()).hasSize(6);
        assertThat(published.objectives()).hasSize(2);
        assertThat(published.segments()).extracting(PlanSegment::target).containsExactly(true, false);
        assertThat(published.escalation())
                .containsExactly(new PlanEscalationStep(240, "MANAGER"), new PlanEscalationStep(960, "SALES_DIRECTOR"));
        assertThat(published.criticalTasks()).hasSize(4);
        assertThat(published.timeOff()).hasSize(1);
        assertThat(published.openHires()).hasSize(1);
        assertThat(published.battles())
                .hasSize(3)
                .allMatch(battle -> battle.status().equals("ACTIVE"));
        assertThat(published.channels().get(0)).satisfies(channel -> {
            assertThat(channel.stopRule())
                    .isEqualTo(new PlanStopRule("reply-cold", new BigDecimal("0.05"), null, 2, null, 5, null));
            assertThat(channel.sequenceDays()).isEqualTo(15);
            assertThat(channel.responseWindowDays()).isEqualTo(5);
            assertThat(channel.utmSources()).containsExactly("cold-email");
        });
    }
}
