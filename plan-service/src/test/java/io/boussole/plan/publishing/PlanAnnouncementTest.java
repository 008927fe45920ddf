package io.boussole.plan.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import io.boussole.contracts.plan.PlanKpi;
import io.boussole.contracts.plan.PlanMember;
import io.boussole.contracts.plan.PlanPeriod;
import io.boussole.contracts.plan.PlanPlaybook;
import io.boussole.contracts.plan.PlanPublished;
import io.boussole.contracts.plan.PlanState;
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

        PlanPublished published = new PlanAnnouncement(id, 3, PlanState.ACTIVE, now)
                .of(new DocumentReader(DocumentLimits.DEFAULT)
                        .read(ExamplePlan.bytes(), DocumentFormat.YAML)
                        .plan());

        assertThat(published.planId()).isEqualTo(id);
        assertThat(published.version()).isEqualTo(3);
        assertThat(published.publishedAt()).isEqualTo(now);
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
                .contains(new PlanKpi(
                        "no-show",
                        "NO_SHOW_RATE",
                        null,
                        PlanKpi.Direction.LOWER_IS_BETTER,
                        new BigDecimal("0.15"),
                        new BigDecimal("0.0"),
                        new BigDecimal("0.20"),
                        null,
                        "ines",
                        "rappel-rdv",
                        null));
        assertThat(published.team())
                .hasSize(6)
                .contains(new PlanMember("hugo", "Hugo Petit", "hugo@example.com", "SALES_REP", "claire"));
        assertThat(published.playbooks())
                .contains(new PlanPlaybook(
                        "rappel-rdv", "Réduire les absences", 5, List.of("SMS la veille", "Lien de report")));
    }
}
