package io.boussole.metrics.replay;

import io.boussole.access.TenantScope;
import io.boussole.metrics.database.Loop;
import io.boussole.metrics.fact.store.ConnectionId;
import io.boussole.metrics.fact.store.ConnectionRulesRepository;
import io.boussole.metrics.fact.store.FactService;
import io.boussole.metrics.fact.store.SumsChanged;
import io.boussole.metrics.intake.ReceivedEventRepository;
import io.boussole.metrics.intake.RefoldService;
import io.boussole.metrics.intake.StoredEvent;
import io.boussole.metrics.replay.ReplayRepository.Place;
import io.boussole.metrics.replay.ReplayRepository.Placed;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Carries replays on, one step after the other. A step is one transaction that notes how far it got, so a kill repeats nothing; a replay
 * that another instance is at is left to it.
 */
@ApplicationScoped
class ReplayLoop {
    private static final Logger LOG = Logger.getLogger(ReplayLoop.class);

    private final ReplayRepository replays;
    private final ReplayService service;
    private final ConnectionRulesRepository rules;
    private final FactService facts;
    private final ReceivedEventRepository received;
    private final RefoldService refold;
    private final SumsChanged sumsChanged;
    private final ReplayConfig config;
    private final Clock clock;
    private final Loop loop;

    ReplayLoop(
            ReplayRepository replays,
            ReplayService service,
            ConnectionRulesRepository rules,
            FactService facts,
            ReceivedEventRepository received,
            RefoldService refold,
            SumsChanged sumsChanged,
            ReplayConfig config,
            Clock clock) {
        this.replays = replays;
        this.service = service;
        this.rules = rules;
        this.facts = facts;
        this.received = received;
        this.refold = refold;
        this.sumsChanged = sumsChanged;
        this.config = config;
        this.clock = clock;
        this.loop = new Loop("replays", this::stepEach, config.checkInterval(), Duration.ZERO);
    }

    void start(@Observes StartupEvent started) {
        List<Replay> ordered = inTransaction(service::orderAfterUpgrade);
        if (!ordered.isEmpty()) {
            LOG.infof("Facts are built anew from the events as received connections=%d", ordered.size());
        }
        loop.start();
    }

    void stop(@Observes ShutdownEvent stopping) {
        loop.stop();
    }

    private boolean stepEach() {
        boolean more = false;
        for (Replay replay : inTransaction(replays::underWay)) {
            more |= stepUnlessFailing(replay);
        }
        return more;
    }

    /** One that fails is tried again in a while and keeps no other from going on. */
    private boolean stepUnlessFailing(Replay replay) {
        try {
            return inTransaction(() -> step(replay));
        } catch (RuntimeException failure) {
            LOG.warnf(
                    "A replay stands still and is tried again replayId=%s reason=%s",
                    replay.id(), failure.getMessage());
            return false;
        }
    }

    /** @return whether it was carried on, so that more may follow at once */
    boolean step(Replay replay) {
        return replays.claim(replay).map(this::carryOn).orElse(false);
    }

    private boolean carryOn(Placed placed) {
        Replay replay = placed.replay();
        switch (replay.state()) {
            case WAITING -> begin(replay);
            case CLEARING -> {
                return clear(replay);
            }
            case FOLDING -> fold(replay, placed.place());
            case DONE -> throw new IllegalStateException("a replay that is done is not claimed");
        }
        return true;
    }

    /** Once nobody folds events of the connection any more; those who come later see that they have to wait. */
    private void begin(Replay replay) {
        if (replay.isWhole()) {
            rules.awaitReaders(replay.connection());
        }
        replays.begin(replay, replay.isWhole() ? ReplayState.CLEARING : ReplayState.FOLDING, clock.instant());
    }

    /** @return false while the journeys of the persons concerned are to be read first */
    private boolean clear(Replay replay) {
        FactService.Cleared cleared = facts.clear(
                replay.connection(), config.factsPerStep(), LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        sumsChanged.by(replay.connection().tenantId(), cleared.changes());
        if (cleared.finished()) {
            replays.change(replay, ReplayState.FOLDING, null);
        }
        return !cleared.isWaiting();
    }

    private void fold(Replay replay, Place place) {
        ConnectionId connection = replay.connection();
        List<StoredEvent> events = received.after(
                connection, place.day(), place.position(), place.untilPosition(), config.eventsPerStep());
        if (events.isEmpty()) {
            replays.change(replay, ReplayState.DONE, clock.instant());
            return;
        }
        if (replay.isWhole()) {
            refold.asKnown(connection, events);
        } else {
            refold.asNews(connection, events);
        }
        StoredEvent last = events.get(events.size() - 1);
        replays.move(replay, events.size(), last.knownOn(), last.position());
    }

    private static <T> T inTransaction(Supplier<T> work) {
        return TenantScope.allTenants(() -> QuarkusTransaction.requiringNew().call(work::get));
    }
}
