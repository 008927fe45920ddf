package io.boussole.metrics.erasure;

import io.boussole.access.TenantScope;
import io.boussole.http.TimeCursor;
import io.boussole.metrics.fact.store.ConnectionId;
import io.boussole.metrics.journey.JourneysOfForgotten;
import io.boussole.metrics.journey.duplicate.PersonDuplicate.ContactRecord;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;

/**
 * Forgets persons. First it is kept whom to forget, so that events that arrive from now on bring nobody back; then, once all events
 * that were being taken are in the database, everything that is kept is swept. A kill in between leaves a request without an answer,
 * which can be sent again.
 */
@ApplicationScoped
public class ErasureService {
    private final ForgottenRepository forgotten;
    private final ErasureRepository erasures;
    private final PersonSearch search;
    private final Sweep sweep;
    private final JourneysOfForgotten journeys;
    private final Clock clock;

    ErasureService(
            ForgottenRepository forgotten,
            ErasureRepository erasures,
            PersonSearch search,
            Sweep sweep,
            JourneysOfForgotten journeys,
            Clock clock) {
        this.forgotten = forgotten;
        this.erasures = erasures;
        this.search = search;
        this.sweep = sweep;
        this.journeys = journeys;
        this.clock = clock;
    }

    /** @param address in lower case */
    public Erasure eraseAddress(String tenantId, String address, String requestedBy) {
        return erase(tenantId, requestedBy, () -> search.byAddress(tenantId, address));
    }

    public Erasure eraseContact(ConnectionId connection, String contactId, String requestedBy) {
        ContactRecord contact = new ContactRecord(connection.id(), contactId);
        return erase(connection.tenantId(), requestedBy, () -> search.byContact(connection.tenantId(), contact));
    }

    @Transactional
    public Optional<Erasure> find(String tenantId, UUID id) {
        return erasures.find(tenantId, id);
    }

    /** The newest first. */
    @Transactional
    public List<Erasure> page(String tenantId, TimeCursor before, int limit) {
        return erasures.page(tenantId, before, limit);
    }

    /** A search for somebody who has to be found anew once no event is under way. */
    private interface Search {
        KnownPerson person();
    }

    private Erasure erase(String tenantId, String requestedBy, Search wanted) {
        inTransaction(tenantId, () -> remember(tenantId, wanted.person()));
        return inTransaction(tenantId, () -> {
            forgotten.awaitReaders(tenantId);
            return forget(tenantId, wanted.person(), Erasure.Reason.REQUESTED, requestedBy);
        });
    }

    /** Forgets somebody within the current transaction, once no other one takes events of the tenant. */
    Erasure forget(String tenantId, KnownPerson person, Erasure.Reason reason, String requestedBy) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        forgotten.awaitReaders(tenantId);
        String pseudonym = remember(tenantId, person);
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        person.addresses().forEach(address -> journeys.rename(tenantId, address, pseudonym, today));
        Sweep.Found found = sweep.forget(tenantId, person, pseudonym);
        Erasure erasure = new Erasure(
                UUID.randomUUID(),
                person.firstHash(tenantId).orElseThrow(),
                reason,
                now,
                requestedBy,
                found.facts(),
                found.events());
        erasures.add(tenantId, erasure);
        return erasure;
    }

    private String remember(String tenantId, KnownPerson person) {
        return forgotten.add(
                tenantId, person.hashes(tenantId).toList(), clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    private static <T> T inTransaction(String tenantId, Callable<T> work) {
        return TenantScope.call(
                tenantId, () -> QuarkusTransaction.requiringNew().call(work));
    }
}
