package io.boussole.metrics.entrance;

import io.boussole.http.ProblemException;
import io.boussole.metrics.connection.WebhookConnection;
import io.boussole.metrics.connection.activity.DeliveryCounters;
import io.boussole.metrics.source.Acknowledgement;
import io.boussole.metrics.source.Numbering;
import io.boussole.metrics.source.Refusal;
import io.boussole.metrics.source.Source;
import io.boussole.metrics.source.Verification;
import io.boussole.metrics.source.WebhookRequest;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Takes a delivery, or says why not. The answer is positive only when Kafka, or the journal, has every event of it.
 *
 * <p>What goes wrong is answered so that nothing is lost: senders that come again are asked to, and for those that would not, the
 * journal stands in for Kafka.
 */
@ApplicationScoped
class Entrance {
    private static final Logger LOG = Logger.getLogger(Entrance.class);

    private static final String TOO_LARGE = "TOO_LARGE";

    private final ConnectionDirectory connections;
    private final DeliveryPublisher publisher;
    private final Journal journal;
    private final DeliveryCounters counters;
    private final EntranceAnswers answers;
    private final OversizedEvents oversized;
    private final Clock clock;

    Entrance(
            ConnectionDirectory connections,
            DeliveryPublisher publisher,
            Journal journal,
            DeliveryCounters counters,
            EntranceAnswers answers,
            OversizedEvents oversized,
            Clock clock) {
        this.connections = connections;
        this.publisher = publisher;
        this.journal = journal;
        this.counters = counters;
        this.answers = answers;
        this.oversized = oversized;
        this.clock = clock;
    }

    /** @param request its addresses are those we saw; those the connection was given come before them */
    Uni<DeliveryTaken> take(UUID connectionId, CalledRequest request) {
        return connections
                .find(connectionId)
                .onFailure()
                .transform(failure -> {
                    LOG.warnf("A connection could not be looked up connectionId=%s reason=%s", connectionId, failure);
                    return answers.comeAgain();
                })
                .chain(found -> take(found.orElseThrow(answers::unknownConnection), request));
    }

    /** Counts a delivery that is not even read. */
    void refuseTooLarge(String connectionId) {
        try {
            connections
                    .find(UUID.fromString(connectionId))
                    .subscribe()
                    .with(
                            found -> found.ifPresent(connection -> counters.refused(
                                    connection.tenantId(), connection.id(), TOO_LARGE, clock.instant())),
                            failure -> LOG.debugf("A refusal is not counted: %s", failure.getMessage()));
        } catch (IllegalArgumentException noConnection) {
            LOG.debug("A refusal is not counted: there is no such connection");
        }
    }

    private Uni<DeliveryTaken> take(WebhookConnection connection, CalledRequest request) {
        if (refusal(connection, request).isEmpty() && connection.takesDeliveries()) {
            return keep(connection, request);
        }
        return connections
                .findAnew(connection)
                .chain(fresh -> takeOrRefuse(fresh.orElseThrow(answers::unknownConnection), request));
    }

    /** What is decided here is decided on what the database says now. */
    private Uni<DeliveryTaken> takeOrRefuse(WebhookConnection connection, CalledRequest request) {
        Optional<Refusal> refusal = refusal(connection, request);
        if (refusal.isPresent()) {
            return refuse(connection, refusal.get().name(), answers.refused(refusal.get()));
        }
        if (!connection.takesDeliveries()) {
            return refuse(connection, "PAUSED", answers.paused());
        }
        return keep(connection, request);
    }

    private Optional<Refusal> refusal(WebhookConnection connection, CalledRequest request) {
        Instant now = clock.instant();
        WebhookRequest called = request.to(connection.publicUrls());
        Verification verification = connection.source().source().verify(called, connection.credentials(now), now);
        return verification instanceof Verification.Refused refused ? Optional.of(refused.reason()) : Optional.empty();
    }

    private Uni<DeliveryTaken> refuse(WebhookConnection connection, String reason, ProblemException answer) {
        counters.refused(connection.tenantId(), connection.id(), reason, clock.instant());
        return Uni.createFrom().failure(answer);
    }

    private Uni<DeliveryTaken> keep(WebhookConnection connection, CalledRequest request) {
        Source source = connection.source().source();
        WebhookRequest called = request.to(connection.publicUrls());
        Delivery delivery = oversized.shortened(new Delivery(
                connection.tenantId(),
                connection.id(),
                connection.source(),
                clock.instant(),
                Numbering.kept(source.split(called), called, connection.options())));
        return publisher
                .publish(delivery)
                .onFailure(failure -> !(failure instanceof EventTooLargeException))
                .recoverWithUni(failure -> withoutKafka(source, delivery, failure))
                .onItem()
                .transform(kept -> taken(delivery, source.acknowledgement(called)))
                .onFailure()
                .recoverWithUni(failure -> notKept(connection, failure));
    }

    private Uni<Void> withoutKafka(Source source, Delivery delivery, Throwable failure) {
        if (!source.losesDataOnError()) {
            return Uni.createFrom().failure(failure);
        }
        return Uni.createFrom()
                .voidItem()
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .invoke(() -> journal.keep(delivery));
    }

    private DeliveryTaken taken(Delivery delivery, Optional<Acknowledgement> acknowledgement) {
        int events = delivery.events().size();
        counters.accepted(delivery.tenantId(), delivery.connectionId(), events, delivery.receivedAt());
        return new DeliveryTaken(events, delivery.unreadable(), acknowledgement);
    }

    private Uni<DeliveryTaken> notKept(WebhookConnection connection, Throwable failure) {
        if (failure instanceof EventTooLargeException) {
            return refuse(connection, TOO_LARGE, answers.tooLarge());
        }
        LOG.warnf("A delivery could not be kept connectionId=%s reason=%s", connection.id(), failure);
        return refuse(connection, "NOT_KEPT", answers.comeAgain());
    }
}
