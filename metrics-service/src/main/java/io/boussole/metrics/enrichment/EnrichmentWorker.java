package io.boussole.metrics.enrichment;

import io.boussole.access.TenantScope;
import io.boussole.contracts.Topic;
import io.boussole.contracts.crm.DeliveredEvent;
import io.boussole.messaging.Event;
import io.boussole.messaging.Outbox;
import io.boussole.metrics.connection.TokenBox;
import io.boussole.metrics.database.Loop;
import io.boussole.metrics.enrichment.EnrichmentRepository.Claim;
import io.boussole.metrics.enrichment.EnrichmentRepository.Wish;
import io.boussole.metrics.fact.FactKind;
import io.boussole.metrics.fact.store.ConnectionId;
import io.boussole.metrics.source.EventKey;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Asks for what facts lack, one request after the other for each connection, and passes on what it hears as an event like any other:
 * in the transaction that notes the wish as fulfilled, so that a kill in between asks again and counts nothing twice. Between wishes it
 * reads the pages of back-fills.
 */
@ApplicationScoped
class EnrichmentWorker {
    private static final Logger LOG = Logger.getLogger(EnrichmentWorker.class);
    private static final int MOST_DOUBLINGS = 20;

    private final EnrichmentRepository repository;
    private final BackFillRepository backFills;
    private final VendorApis apis;
    private final ApiAddress addresses;
    private final TokenBox tokens;
    private final RequestLimits limits;
    private final Outbox outbox;
    private final EnrichmentConfig config;
    private final Clock clock;
    private final Loop loop;

    EnrichmentWorker(
            EnrichmentRepository repository,
            BackFillRepository backFills,
            VendorApis apis,
            ApiAddress addresses,
            TokenBox tokens,
            RequestLimits limits,
            Outbox outbox,
            EnrichmentConfig config,
            Clock clock) {
        this.repository = repository;
        this.backFills = backFills;
        this.apis = apis;
        this.addresses = addresses;
        this.tokens = tokens;
        this.limits = limits;
        this.outbox = outbox;
        this.config = config;
        this.clock = clock;
        this.loop = new Loop("enrichment", this::askOne, config.checkInterval(), Duration.ZERO);
    }

    void start(@Observes StartupEvent started) {
        loop.start();
    }

    void stop(@Observes ShutdownEvent stopping) {
        loop.stop();
    }

    void ring() {
        loop.ring();
    }

    private boolean askOne() {
        Instant now = now();
        // Should this instance die while it asks, another one takes over.
        Instant until = now.plus(config.requestTimeout().multipliedBy(3));
        Optional<Claim> claim = inTransaction(() -> repository.claim(now, until));
        claim.ifPresent(this::ask);
        return claim.isPresent();
    }

    private void ask(Claim claim) {
        ConnectionId connection = claim.connection();
        Duration wait = limits.waitOf(connection);
        if (!wait.isZero()) {
            postpone(connection, wait);
            return;
        }
        try {
            read(claim);
        } catch (VendorApiException failure) {
            note(claim, failure);
        }
    }

    private void read(Claim claim) {
        VendorApi api = apis.of(claim.source()).orElseThrow();
        ConnectionId connection = claim.connection();
        List<Wish> wishes = inTransaction(() -> repository.waiting(connection, api.batch()));
        if (wishes.isEmpty()) {
            readOn(claim, api);
            return;
        }
        FactKind kind = wishes.get(0).fact().kind();
        List<ReadBack> found = api.read(
                access(claim, api),
                kind,
                wishes.stream().map(wish -> wish.fact().id()).toList());
        inTransaction(() -> {
            Instant now = now();
            found.forEach(readBack -> outbox.append(event(claim, kind, readBack, now)));
            repository.noteAsked(connection, wishes, now);
            repository.noteSuccess(connection, now);
            return true;
        });
    }

    /** The next page of a back-fill: its events and how far it has come are one transaction, so that a kill reads the page again. */
    private void readOn(Claim claim, VendorApi api) {
        ConnectionId connection = claim.connection();
        Optional<BackFill> running = inTransaction(() -> backFills.running(connection));
        if (running.isEmpty()) {
            postpone(connection, Duration.ZERO);
            return;
        }
        BackFill backFill = running.get();
        FactKind kind = Objects.requireNonNull(backFill.object());
        VendorPage page = api.page(access(claim, api), kind, backFill.cursor());
        if (page.next() != null && page.next().equals(backFill.cursor())) {
            throw VendorApiException.notTheFormat();
        }
        List<VendorPage.Found> wanted =
                page.records().stream().filter(backFill::covers).toList();
        inTransaction(() -> {
            Instant now = now();
            wanted.forEach(found -> outbox.append(event(claim, kind, found.readBack(), now)));
            backFills.advance(backFill, page, wanted.size(), now);
            repository.noteSuccess(connection, now);
            return true;
        });
    }

    private void postpone(ConnectionId connection, Duration wait) {
        inTransaction(() -> {
            repository.postpone(connection, now().plus(wait));
            return true;
        });
    }

    private ApiAccess access(Claim claim, VendorApi api) {
        ConnectionId connection = claim.connection();
        @Nullable String own = claim.baseUrl();
        URI base = own == null ? api.usualBase() : URI.create(own);
        if (!addresses.isAllowed(base)) {
            throw VendorApiException.unreachable();
        }
        return new ApiAccess(base, tokens.open(claim.token(), connection.tenantId(), connection.id()), claim.options());
    }

    /** What was read twice without a change between is one event. */
    private static Event<DeliveredEvent> event(Claim claim, FactKind kind, ReadBack readBack, Instant now) {
        ConnectionId connection = claim.connection();
        String key = EventKey.of(List.of(
                Optional.of("read-back"),
                Optional.of(kind.name()),
                Optional.of(readBack.entityKey()),
                Optional.of(readBack.body())));
        return new Event<>(
                key,
                Topic.CRM_EVENTS,
                connection.tenantId(),
                connection.tenantId() + "/" + connection.id() + "/" + readBack.entityKey(),
                now,
                new DeliveredEvent(connection.id(), claim.source(), key, now, readBack.body(), null));
    }

    private void note(Claim claim, VendorApiException failure) {
        ConnectionId connection = claim.connection();
        LOG.infof(
                "A vendor's API did not answer as it should connectionId=%s reason=%s",
                connection.id(), failure.getMessage());
        Instant nextTryAt = now().plus(pause(claim.failures(), failure.retryAfter()));
        inTransaction(() -> {
            repository.noteFailure(connection, failure.getMessage(), failure.refused(), nextTryAt);
            return true;
        });
    }

    /** Twice as long after each failure; never shorter than the vendor asks for. */
    private Duration pause(int failures, @Nullable Duration asked) {
        Duration doubled = config.firstPause().multipliedBy(1L << Math.min(failures, MOST_DOUBLINGS));
        Duration pause = doubled.compareTo(config.longestPause()) < 0 ? doubled : config.longestPause();
        return asked != null && asked.compareTo(pause) > 0 ? asked : pause;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static <T> T inTransaction(Supplier<T> work) {
        return TenantScope.allTenants(() -> QuarkusTransaction.requiringNew().call(work::get));
    }
}
