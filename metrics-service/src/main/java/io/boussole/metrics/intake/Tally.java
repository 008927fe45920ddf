package io.boussole.metrics.intake;

import io.boussole.contracts.crm.DeliveredEvent;
import io.boussole.metrics.decoding.Decoded;
import io.boussole.metrics.fact.FactChange;
import io.boussole.metrics.rejection.NewRejection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the events of one batch and connection turned out to be. */
final class Tally {
    private final List<FactChange> changes = new ArrayList<>();
    private final List<NewRejection> rejections = new ArrayList<>();
    private final long duplicates;
    private long applied;
    private long ignored;
    private long testTraffic;
    private @Nullable Instant lastEventAt;

    Tally(long duplicates) {
        this.duplicates = duplicates;
    }

    void add(DeliveredEvent event, Decoded decoded) {
        if (decoded instanceof Decoded.Changes said) {
            applied++;
            said.facts().forEach(this::add);
        } else if (decoded instanceof Decoded.Rejected rejected) {
            rejections.add(new NewRejection(event.eventKey(), rejected.code(), rejected.detail(), event.receivedAt()));
        } else if (decoded instanceof Decoded.Ignored) {
            ignored++;
        } else {
            testTraffic++;
        }
    }

    private void add(FactChange change) {
        changes.add(change);
        if (lastEventAt == null || lastEventAt.isBefore(change.at())) {
            lastEventAt = change.at();
        }
    }

    List<FactChange> changes() {
        return changes;
    }

    List<NewRejection> rejections() {
        return rejections;
    }

    long applied() {
        return applied;
    }

    long ignored() {
        return ignored;
    }

    long duplicates() {
        return duplicates;
    }

    long testTraffic() {
        return testTraffic;
    }

    @Nullable
    Instant lastEventAt() {
        return lastEventAt;
    }
}
