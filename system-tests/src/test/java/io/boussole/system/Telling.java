package io.boussole.system;

import static org.awaitility.Awaitility.await;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

/** A CRM that tells of its deals, a few a delivery, and comes again with each delivery until it is taken. */
final class Telling {
    private static final int DEALS_A_DELIVERY = 4;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Team team;
    private final List<Deal> deals;
    private final AtomicInteger told = new AtomicInteger();
    private final CompletableFuture<Void> end;

    private Telling(Team team, List<Deal> deals) {
        this.team = team;
        this.deals = deals;
        this.end = CompletableFuture.runAsync(this::tellAll);
    }

    static Telling start(Team team, List<Deal> deals) {
        return new Telling(team, deals);
    }

    void awaitTold(int enough) {
        await().atMost(PATIENCE).until(() -> told.get() >= enough);
    }

    /** @return how many deals have been taken */
    int join() {
        end.join();
        return told.get();
    }

    private void tellAll() {
        for (int from = 0; from < deals.size(); from += DEALS_A_DELIVERY) {
            List<Deal> delivery = deals.subList(from, from + DEALS_A_DELIVERY);
            await().atMost(PATIENCE)
                    .pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(50))
                    .until(() -> isTaken(delivery));
            told.addAndGet(DEALS_A_DELIVERY);
        }
    }

    /** HubSpot comes again after any error and after no answer. */
    private boolean isTaken(List<Deal> delivery) {
        try {
            return team.hubSpot().tell(delivery).statusCode() / 100 == 2;
        } catch (UncheckedIOException unanswered) {
            return false;
        }
    }
}
