package io.boussole.metrics.fact;

import static org.assertj.core.api.Assertions.assertThat;

import io.boussole.metrics.decoding.StripeBodies;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Generated subscriptions of a few customers; the seed of a failing history is the name of the failing test. */
class SubscriptionHistoriesTest {
    private static final Instant FIRST = Instant.parse("2026-10-05T08:00:00Z");

    static List<Integer> seeds() {
        return IntStream.range(0, 100).boxed().toList();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void endsAlikeInAnyOrderRepetitionAndGrouping(int seed) {
        Random random = new Random(seed);
        Ledger ledger = new Ledger(random);
        KeptFacts reference = kept().take(ledger.events);
        List<String> shuffled = new ArrayList<>(ledger.events);
        shuffled.addAll(ledger.events.subList(0, ledger.events.size() / 2));
        Collections.shuffle(shuffled, new Random(~seed));

        KeptFacts other = kept();
        for (int from = 0; from < shuffled.size(); ) {
            int to = Math.min(shuffled.size(), from + 1 + random.nextInt(5));
            other.take(shuffled.subList(from, to));
            from = to;
        }

        assertThat(other.facts().keySet()).isEqualTo(reference.facts().keySet());
        other.facts()
                .forEach((id, fact) ->
                        assertThat(fact.state()).isEqualTo(reference.fact(id).state()));
        assertThat(other.sums()).isEqualTo(reference.sums()).isEqualTo(other.recomputedSums());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void addsUpToTheRevenueInForceOnEveryDate(int seed) {
        Ledger ledger = new Ledger(new Random(seed));
        List<String> events = new ArrayList<>(ledger.events);
        Collections.shuffle(events, new Random(~seed));
        BillingSums sums = new BillingSums(kept().takeOneByOne(events));

        for (int day = -1; day < 130; day++) {
            Instant at = FIRST.plus(Duration.ofDays(day)).plusSeconds(43_211);
            for (String currency : List.of("EUR", "JPY")) {
                assertThat(sums.revenueAt(at, currency))
                        .as("%s on day %d", currency, day)
                        .isEqualByComparingTo(ledger.revenueAt(at, currency));
            }
        }
    }

    private static KeptFacts kept() {
        return new KeptFacts("STRIPE", FactRules.DEFAULT);
    }

    /** Makes the events and, beside them, the plainest account of them: what each subscription was worth from when on. */
    private static final class Ledger {
        private final Random random;
        private final List<String> events = new ArrayList<>();
        private final Map<String, NavigableMap<Instant, BigDecimal>> worth = new TreeMap<>();

        Ledger(Random random) {
            this.random = random;
            for (int subscription = 0; subscription < 6; subscription++) {
                live("cus_" + random.nextInt(3), subscription);
            }
        }

        BigDecimal revenueAt(Instant at, String currency) {
            return worth.entrySet().stream()
                    .filter(entry -> entry.getKey().endsWith(currency))
                    .map(entry -> entry.getValue().floorEntry(at))
                    .filter(java.util.Objects::nonNull)
                    .map(Map.Entry::getValue)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
        }

        private void live(String customer, int number) {
            String currency = number % 3 == 2 ? "jpy" : "eur";
            Instant at = later(FIRST);
            StripeBodies current = StripeBodies.monthly(customer, "sub_" + number + "_", price(), at)
                    .in(currency)
                    .standing(random.nextBoolean() ? "active" : "trialing");
            events.add(current.created());
            note(current, at);
            int changes = random.nextInt(7);
            for (int change = 0; change < changes; change++) {
                at = later(at);
                StripeBodies next = changed(current);
                events.add(
                        next.equals(current)
                                ? next.renewed(at)
                                : random.nextBoolean() ? next.updatedFrom(current, at) : next.updated(at));
                note(next, at);
                current = next;
            }
            if (random.nextBoolean()) {
                at = later(at);
                events.add(current.deleted(at));
                note(current.ended(at), at);
            }
        }

        private StripeBodies changed(StripeBodies current) {
            return switch (random.nextInt(6)) {
                case 0 -> current.priced(price());
                case 1 -> current.times(1 + random.nextInt(4));
                case 2 -> current.standing("past_due");
                case 3 -> current.standing("unpaid");
                case 4 -> current.standing("active");
                default -> current;
            };
        }

        private void note(StripeBodies body, Instant at) {
            boolean pays = List.of("active", "past_due").contains(body.status());
            int decimals = body.currency().equals("jpy") ? 0 : 2;
            BigDecimal monthly =
                    pays ? BigDecimal.valueOf(body.unitAmount() * body.quantity(), decimals) : BigDecimal.ZERO;
            String key = body.subscription() + body.currency().toUpperCase(java.util.Locale.ROOT);
            worth.computeIfAbsent(key, any -> new TreeMap<>()).put(at, monthly);
        }

        /** Hours, so that now and then two subscriptions change at one instant. */
        private Instant later(Instant at) {
            return at.plus(Duration.ofHours(1L + random.nextInt(24 * 18)));
        }

        private long price() {
            return 100L * random.nextInt(1, 50);
        }
    }
}
