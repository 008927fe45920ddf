package io.boussole.alert.delivery.dispatch;

import io.boussole.alert.StoredJson;
import io.boussole.alert.delivery.DeliveryConfig;
import io.boussole.alert.delivery.StoredNotice;
import io.boussole.alert.delivery.channel.Channels;
import io.boussole.alert.delivery.channel.Message;
import io.boussole.alert.delivery.channel.Outcome;
import io.boussole.alert.delivery.channel.Reason;
import io.boussole.alert.delivery.dispatch.Claim.Taken;
import io.boussole.alert.delivery.dispatch.DeliveryLog.Next;
import io.boussole.alert.delivery.dispatch.DeliveryLog.Timing;
import io.boussole.alert.delivery.endpoint.DeliveryEndpoint;
import io.boussole.alert.delivery.endpoint.DeliveryEndpointService;
import io.boussole.alert.delivery.endpoint.OffReason;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.jboss.logging.Logger;

/**
 * One attempt: sends outside of any transaction, then writes down what came of it in one. A kill in between sends the same message
 * again, with the same identifier.
 */
@ApplicationScoped
class DeliveryAttempt {
    private static final Logger LOG = Logger.getLogger(DeliveryAttempt.class);

    private final DeliveryEndpointService endpoints;
    private final Channels channels;
    private final DeliveryLog log;
    private final SendingHours hours;
    private final RetrySchedule schedule;
    private final Clock clock;

    DeliveryAttempt(
            DeliveryEndpointService endpoints,
            Channels channels,
            DeliveryLog log,
            SendingHours hours,
            DeliveryConfig config,
            Clock clock) {
        this.endpoints = endpoints;
        this.channels = channels;
        this.log = log;
        this.hours = hours;
        this.schedule = new RetrySchedule(
                config.retryAfter(),
                config.jitter(),
                config.longestRetryAfter(),
                () -> ThreadLocalRandom.current().nextDouble());
        this.clock = clock;
    }

    void make(Claim claim) {
        Instant at = clock.instant();
        long began = System.nanoTime();
        Outcome outcome = send(claim);
        Timing timing = new Timing(at, Duration.ofNanos(System.nanoTime() - began));
        QuarkusTransaction.requiringNew().run(() -> record(claim, outcome, timing));
    }

    private Outcome send(Claim claim) {
        try {
            var notices = claim.deliveries().stream()
                    .map(delivery -> StoredJson.read(delivery.notice(), StoredNotice.class))
                    .toList();
            var endpoint = endpoints.access(claim.endpointId());
            return channels.of(endpoint.kind()).send(endpoint, new Message(claim.messageId(), notices));
        } catch (RuntimeException failure) {
            LOG.errorf(failure, "A delivery failed on our side endpointId=%s", claim.endpointId());
            return Outcome.failed(Reason.INTERNAL, null, null);
        }
    }

    private void record(Claim claim, Outcome outcome, Timing timing) {
        Instant now = clock.instant();
        for (Taken delivery : claim.deliveries()) {
            log.attempt(claim, delivery, outcome, timing);
            conclude(claim, delivery, outcome, now);
        }
        switch (outcome.result()) {
            case DELIVERED, UNDELIVERABLE -> log.noteWell(claim);
            case FAILED -> tell(claim, log.noteFailing(claim, now), OffReason.FAILING);
            case GONE -> tell(claim, log.switchOff(claim, OffReason.GONE, now), OffReason.GONE);
        }
        log.release(claim);
    }

    private void conclude(Claim claim, Taken delivery, Outcome outcome, Instant now) {
        Next ended = new Next(null, now);
        switch (outcome.result()) {
            case DELIVERED -> log.state(claim, delivery, DeliveryState.DELIVERED, null, ended);
            case UNDELIVERABLE -> log.state(claim, delivery, DeliveryState.UNDELIVERABLE, outcome.reason(), ended);
            case GONE -> log.state(claim, delivery, DeliveryState.FAILED, outcome.reason(), ended);
            case FAILED -> retry(claim, delivery, outcome, now);
        }
    }

    private void retry(Claim claim, Taken delivery, Outcome outcome, Instant now) {
        Optional<Duration> wait = schedule.after(delivery.round(), outcome.retryAfter());
        if (wait.isEmpty()) {
            log.state(claim, delivery, DeliveryState.FAILED, outcome.reason(), new Next(null, now));
            return;
        }
        DeliveryEndpoint endpoint = endpoints.get(claim.endpointId());
        Instant nextAt =
                hours.earliest(claim.tenantId(), delivery.planId(), endpoint.quietHours(), now.plus(wait.get()));
        log.state(claim, delivery, DeliveryState.PENDING, outcome.reason(), new Next(nextAt, null));
    }

    private static void tell(Claim claim, boolean switchedOff, OffReason reason) {
        if (switchedOff) {
            LOG.warnf("An endpoint was switched off endpointId=%s reason=%s", claim.endpointId(), reason);
        }
    }
}
