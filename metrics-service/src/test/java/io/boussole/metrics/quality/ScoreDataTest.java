package io.boussole.metrics.quality;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.boussole.access.TenantScope;
import io.boussole.metrics.decoding.HubSpotEvents;
import io.boussole.metrics.fact.FactChange;
import io.boussole.metrics.fact.FactId;
import io.boussole.metrics.fact.FactKind;
import io.boussole.metrics.fact.FactState;
import io.boussole.metrics.fact.Property;
import io.boussole.metrics.fact.Register;
import io.boussole.metrics.fact.Stamp;
import io.boussole.testing.ServersResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = ServersResource.class, initArgs = @ResourceArg(name = "service", value = "metrics"))
class ScoreDataTest extends QualityScene {
    @Test
    @DisplayName("Row 74: a deal without amount is stored, and completeness falls")
    void countsWhatDealsLack() {
        takeDeal(1, "amount", "dealstage", "hubspot_owner_id");
        assertThat(amounts().value()).isEqualTo("1.0000");
        takeDeal(2, "dealstage", "hubspot_owner_id");
        assertThat(amounts()).isEqualTo(Score.of(1, 2));
        take(HubSpotEvents.deal(2).set("amount", "5", now));
        assertThat(amounts()).isEqualTo(Score.of(2, 2));
        take(HubSpotEvents.deal(1).deleted(now.plusSeconds(1)));
        assertThat(amounts()).isEqualTo(Score.of(1, 1));
        take(HubSpotEvents.deal(2).set("amount", "", now.plusSeconds(2)));
        assertThat(amounts()).isEqualTo(Score.of(0, 1));
    }

    @Test
    @DisplayName("Row 74: the trend of 15 days, from what changed on each of them")
    void followsCompletenessByDay() {
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        for (int day = 0; day < 10; day++) {
            changed(today.minusDays(20L - day), "", 10);
            changed(today.minusDays(20L - day), "STAGE", 10);
        }
        changed(today.minusDays(2), "STAGE", -4);
        require(FactField.STAGE);
        Trend trend = current().trend();
        assertThat(trend.days()).hasSize(15);
        assertThat(trend.days().get(0).completeness()).isEqualByComparingTo("1");
        assertThat(trend.days().get(14)).isEqualTo(new Trend.Day(today, new BigDecimal("0.9600")));
        assertThat(current().incompleteSoon()).isFalse();
        changed(today, "STAGE", -30);
        assertThat(current().incompleteSoon()).isTrue();
    }

    @Test
    @DisplayName("Row 39: a score below 0.95 is degraded; a repeated event changes nothing")
    void judgesValidityAndTimeliness() {
        for (int deal = 1; deal <= 19; deal++) {
            take(HubSpotEvents.deal(deal).created(now.minusSeconds(60)));
        }
        take("{\"subscriptionType\":\"deal.exploded\"}");
        take(HubSpotEvents.deal(1).created(now.minusSeconds(60)));
        take(HubSpotEvents.deal(20).created(now.minus(Duration.ofHours(2))));
        require();
        assertThat(current().scores().validity()).isEqualTo(Score.of(20, 21));
        assertThat(current().scores().timeliness()).isEqualTo(Score.of(19, 20));
        assertThat(current().scores().overall()).isEqualTo("0.9500");
        assertThat(current().degraded()).isFalse();
        take("{\"subscriptionType\":\"deal.imploded\"}");
        assertThat(current().degraded()).isTrue();
    }

    @Test
    void takesWhatHappenedBeforeTheConnectionWasMadeForHistoryAndNotForLate() {
        Instant made = now.minus(Duration.ofHours(3)).truncatedTo(ChronoUnit.MILLIS);
        connections.madeAt(tenant, connection.id(), made);
        take(HubSpotEvents.deal(1).created(now.minusSeconds(60)));
        take(HubSpotEvents.deal(2).created(made.minusMillis(1)));
        assertThat(current().scores().timeliness()).isEqualTo(Score.of(1, 1));
        assertThat(current().scores().validity()).isEqualTo(Score.of(2, 2));
        take(HubSpotEvents.deal(3).created(made));
        assertThat(current().scores().timeliness()).isEqualTo(Score.of(1, 2));
    }

    @Test
    @DisplayName("Row 87: contacts that share an address lower uniqueness, addresses nobody has do not")
    void findsContactsThatShareAnAddress() {
        fold(contact("1", "a@example.com"), contact("2", "a@example.com"), contact("3", "b@example.com"));
        fold(new FactChange(
                new FactId(FactKind.CONTACT, "4"),
                now,
                FactState.of(Property.OWNER, new Register("77", Stamp.of(now)))));
        assertThat(current().scores().uniqueness()).isEqualTo(Score.of(2, 3));
    }

    @Test
    @DisplayName("Row 136: the difference that a cleaning makes is kept")
    void comparesWithFrozenScores() {
        takeDeal(1, "dealstage");
        takeDeal(2, "amount", "dealstage");
        require(FactField.AMOUNT);
        QualitySnapshot taken = TenantScope.call(tenant, () -> snapshots.take(tenant, "Before"));
        take(HubSpotEvents.deal(1).set("amount", "5", now));
        QualitySnapshot kept = TenantScope.call(tenant, () -> snapshots.find(tenant, taken.id()))
                .orElseThrow();
        assertThat(completeness(kept.scores())).isEqualTo("0.5000");
        assertThat(completeness(TenantScope.call(tenant, () -> snapshots.current(tenant))))
                .isEqualTo("1.0000");
    }

    private @Nullable BigDecimal completeness(Map<UUID, Scores> scores) {
        return requireNonNull(scores.get(connection.id())).completeness().value();
    }

    private Score amounts() {
        return current().fields().stream()
                .filter(field -> field.field() == FactField.AMOUNT)
                .findFirst()
                .orElseThrow()
                .score();
    }

    private void changed(LocalDate day, String field, long change) {
        TenantScope.call(
                tenant,
                () -> database.update(
                        "insert into fact_field_day values (?, ?, 'DEAL', ?, ?, ?)",
                        parameters -> parameters
                                .put(tenant)
                                .put(connection.id())
                                .put(field)
                                .put(day)
                                .put(change)));
    }
}
