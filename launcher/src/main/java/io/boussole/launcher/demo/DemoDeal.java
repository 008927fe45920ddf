package io.boussole.launcher.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** One opportunity, signed or lost. */
record DemoDeal(long number, String name, int amount, Instant createdAt, Instant closedAt, boolean won) {
    private static final int SMALLEST_AMOUNT = 5400;
    private static final int AMOUNT_STEP = 300;
    private static final int AMOUNT_STEPS = 5;

    /**
     * A scenario's opportunities, spread evenly from the start of the quarter to {@code until}, the signed ones among them evenly too.
     * Amounts differ and average about 6 000.
     */
    static List<DemoDeal> of(Scenario scenario, Instant from, Instant until) {
        List<DemoDeal> deals = new ArrayList<>();
        Duration span = Duration.between(from, until);
        for (int i = 0; i < Scenario.OPPORTUNITIES; i++) {
            Instant created = from.plus(span.multipliedBy(i).dividedBy(Scenario.OPPORTUNITIES));
            Instant closed = created.plus(Duration.between(created, until).dividedBy(2));
            boolean won = signedBefore(scenario, i + 1) > signedBefore(scenario, i);
            deals.add(new DemoDeal(
                    i + 1,
                    "Warehouse " + (i + 1),
                    SMALLEST_AMOUNT + AMOUNT_STEP * (i % AMOUNT_STEPS),
                    created,
                    closed,
                    won));
        }
        return deals;
    }

    private static int signedBefore(Scenario scenario, int deals) {
        return deals * scenario.signatures() / Scenario.OPPORTUNITIES;
    }
}
