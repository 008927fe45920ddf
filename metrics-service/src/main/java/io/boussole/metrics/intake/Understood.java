package io.boussole.metrics.intake;

import io.boussole.contracts.crm.DeliveredEvent;
import io.boussole.metrics.decoding.Decoded;
import io.boussole.metrics.decoding.Decoders;
import io.boussole.metrics.decoding.RawEvent;
import io.boussole.metrics.decoding.RejectionCode;
import io.boussole.metrics.decoding.SenderSettings;
import io.boussole.metrics.fact.FactChange;
import io.boussole.metrics.rejection.NewRejection;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An event and what it turned out to be.
 *
 * @param before what it was held to be until now; null when it is new
 * @param decoded null of one that waits
 */
record Understood(
        DeliveredEvent event,
        @Nullable EventOutcome before,
        @Nullable Decoded decoded) {
    private static final int LONGEST_DETAIL = 500;

    static Understood waiting(DeliveredEvent event) {
        return new Understood(event, null, null);
    }

    static Understood of(DeliveredEvent event, @Nullable EventOutcome before, SenderSettings sender) {
        return new Understood(event, before, decode(event, sender));
    }

    static Decoded decode(DeliveredEvent event, SenderSettings sender) {
        if (event.unreadable() != null) {
            return new Decoded.Rejected(RejectionCode.UNREADABLE, event.unreadable());
        }
        return Decoders.decode(new RawEvent(event.source(), event.body(), event.headers(), event.receivedAt(), sender));
    }

    Understood as(Decoded other) {
        return new Understood(event, before, other);
    }

    EventOutcome outcome() {
        if (decoded == null) {
            return EventOutcome.WAITING;
        }
        if (decoded instanceof Decoded.Changes) {
            return EventOutcome.APPLIED;
        }
        if (rejection().isPresent()) {
            return EventOutcome.REJECTED;
        }
        return decoded instanceof Decoded.Ignored ? EventOutcome.IGNORED : EventOutcome.TEST_TRAFFIC;
    }

    /** Whether nobody has looked at it until now, so that it is the sender who was late, if anybody was. */
    boolean isNew() {
        return before == null || before == EventOutcome.WAITING;
    }

    List<FactChange> changes() {
        if (decoded instanceof Decoded.Gap gap) {
            return gap.facts();
        }
        return decoded instanceof Decoded.Changes said ? said.facts() : List.of();
    }

    /** Of a gap too: the user has to see that records must be read again. */
    Optional<NewRejection> rejection() {
        if (decoded instanceof Decoded.Gap gap) {
            return Optional.of(rejection(RejectionCode.GAP, detail(gap)));
        }
        return decoded instanceof Decoded.Rejected rejected
                ? Optional.of(rejection(rejected.code(), rejected.detail()))
                : Optional.empty();
    }

    private NewRejection rejection(RejectionCode code, String detail) {
        return new NewRejection(event.eventKey(), code, detail, event.receivedAt());
    }

    private static String detail(Decoded.Gap gap) {
        String detail = gap.kind() + " " + String.join(", ", gap.ids());
        return detail.length() <= LONGEST_DETAIL ? detail : detail.substring(0, LONGEST_DETAIL);
    }

    TakenEvent taken() {
        return new TakenEvent(event.receivedAt(), before, outcome(), at());
    }

    private @Nullable Instant at() {
        return changes().stream()
                .map(FactChange::at)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }
}
