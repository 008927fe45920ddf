package io.boussole.metrics.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.boussole.metrics.decoding.HubSpotEvents;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** HubSpot delivers a creation after the properties it came with, all stamped with one instant. */
class DealBatchPermutationsTest {
    private static final Path CAPTURED =
            Path.of("../../shared/payloads/hubspot/batch-contact-creation-out-of-order.json");
    private static final Instant AT = Instant.parse("2027-01-12T09:30:00.780Z");

    @Test
    void readsTheSameDealFromEveryOrderOfABatch() {
        HubSpotEvents deal = HubSpotEvents.deal(1801);
        List<String> batch = List.of(
                deal.set("amount", "6000", AT),
                deal.created(AT),
                deal.set("dealstage", "closedwon", AT),
                deal.set("deal_currency_code", "EUR", AT),
                deal.set("hubspot_owner_id", "90210001", AT));

        forEachOrder(batch, order -> {
            KeptFacts kept = KeptFacts.ofHubSpot().takeOneByOne(order);

            assertThat(kept.facts("1801"))
                    .isEqualTo(new DealFacts(
                            true,
                            Outcome.WON,
                            AT,
                            AT,
                            null,
                            new BigDecimal("6000"),
                            "EUR",
                            new Dimensions("90210001", "", "", "", "")));
            assertThat(kept.count(Measure.OPPORTUNITY_CREATED)).isEqualTo(1);
            assertThat(kept.count(Measure.DEAL_WON)).isEqualTo(1);
            assertThat(kept.sums()).isEqualTo(kept.recomputedSums());
        });
    }

    @Test
    void readsTheSameDealFromEveryOrderOfTheCapturedBatchMadeOneOfDeals() throws IOException {
        List<String> batch = captured().stream()
                .map(event -> event.replace("contact.", "deal.")
                        .replace("\"email\"", "\"dealname\"")
                        .replace("\"firstname\"", "\"hubspot_owner_id\""))
                .toList();
        KeptFacts reference = KeptFacts.ofHubSpot().take(batch);

        forEachOrder(
                batch,
                order -> assertThat(KeptFacts.ofHubSpot().takeOneByOne(order).facts())
                        .isEqualTo(reference.facts()));
        assertThat(reference.facts("1801").dimensions().owner()).isEqualTo("nnn");
        assertThat(reference.count(Measure.OPPORTUNITY_CREATED)).isEqualTo(1);
    }

    @Test
    @DisplayName("Trap 1: a contact whose address is told before its creation, all at one instant")
    void readsTheSamePersonFromEveryOrderOfTheCapturedBatch() throws IOException {
        List<String> batch = captured();

        forEachOrder(batch, order -> {
            Reading reading = Objects.requireNonNull(KeptFacts.ofHubSpot()
                    .takeOneByOne(order)
                    .fact(FactId.contact("1801"))
                    .reading());
            assertThat(reading.moments())
                    .containsExactly(new Moment(
                            PersonKey.email("person387@example.com"),
                            Moment.Type.LEAD,
                            Instant.ofEpochMilli(1705422467780L),
                            Dimensions.NONE));
        });
    }

    private static List<String> captured() throws IOException {
        assumeThat(CAPTURED).exists();
        List<String> events = new ArrayList<>();
        for (JsonNode event : new JsonMapper().readTree(Files.readString(CAPTURED))) {
            events.add(event.toString());
        }
        return events;
    }

    private static void forEachOrder(List<String> events, Consumer<List<String>> check) {
        permute(new ArrayList<>(events), 0, check);
    }

    private static void permute(List<String> events, int fixed, Consumer<List<String>> check) {
        if (fixed == events.size()) {
            check.accept(List.copyOf(events));
            return;
        }
        for (int next = fixed; next < events.size(); next++) {
            java.util.Collections.swap(events, fixed, next);
            permute(events, fixed + 1, check);
            java.util.Collections.swap(events, fixed, next);
        }
    }
}
