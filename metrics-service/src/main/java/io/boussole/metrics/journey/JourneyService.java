package io.boussole.metrics.journey;

import io.boussole.metrics.catalogue.CasesInTimeDay.CaseKind;
import io.boussole.metrics.fact.BucketChanges;
import io.boussole.metrics.fact.Contribution;
import io.boussole.metrics.fact.store.BucketRepository;
import io.boussole.metrics.fact.store.ConnectionId;
import io.boussole.metrics.fact.store.SumsChanged;
import io.boussole.metrics.journey.Journey.Added;
import io.boussole.metrics.journey.Journey.BegunCase;
import io.boussole.metrics.journey.JourneyRepository.Due;
import io.boussole.metrics.journey.JourneyRepository.DueKey;
import io.boussole.metrics.journey.response.ResponseCase;
import io.boussole.metrics.journey.response.ResponseCaseRepository;
import io.boussole.metrics.journey.response.ResponseCaseRepository.PersonalCase;
import io.boussole.metrics.journey.response.ResponseKind;
import io.boussole.metrics.series.CasesChanged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads due journeys again, and changes the sums by what differs. */
@ApplicationScoped
class JourneyService {
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    private static final int MOST_DOUBLINGS = 12;

    private final JourneyRepository journeys;
    private final PersonRecords records;
    private final ResponseCaseRepository cases;
    private final BucketRepository buckets;
    private final SumsChanged sumsChanged;
    private final Clock clock;
    private final CasesChanged casesChanged;

    JourneyService(
            JourneyRepository journeys,
            PersonRecords records,
            ResponseCaseRepository cases,
            BucketRepository buckets,
            SumsChanged sumsChanged,
            Clock clock,
            CasesChanged casesChanged) {
        this.journeys = journeys;
        this.records = records;
        this.cases = cases;
        this.buckets = buckets;
        this.sumsChanged = sumsChanged;
        this.clock = clock;
        this.casesChanged = casesChanged;
    }

    /** @return how many were due, at most {@code limit} */
    @Transactional(Transactional.TxType.MANDATORY)
    int readDue(int limit) {
        List<Due> due = journeys.takeDue(limit, clock.instant());
        read(due);
        return due.size();
    }

    @Transactional(Transactional.TxType.MANDATORY)
    List<DueKey> due(int limit) {
        return journeys.due(limit, clock.instant());
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void readOne(DueKey key) {
        read(journeys.take(key));
    }

    /** Has one that failed tried again later: after a second at first, then after twice as long each time, at most an hour. */
    @Transactional(Transactional.TxType.MANDATORY)
    void setAside(DueKey key, RuntimeException failure) {
        Duration pause = Duration.ofSeconds(1L << Math.min(key.attempts(), MOST_DOUBLINGS));
        journeys.setAside(
                key, clock.instant().plus(pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause), reason(failure));
    }

    /** Without the message, which may quote what somebody wrote. */
    static String reason(Throwable failure) {
        Throwable cause = failure;
        for (@Nullable Throwable next = failure; next != null; next = next.getCause()) {
            cause = next;
        }
        String name = cause.getClass().getSimpleName();
        return cause instanceof SQLException sql ? name + " " + sql.getSQLState() : name;
    }

    /**
     * Reads the journeys of these persons that are due because of an earlier day, so that what became known on each day stands under that
     * day.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    void readDueBefore(String tenantId, Collection<Person> persons, LocalDate day) {
        read(journeys.takeDueBefore(tenantId, persons, day));
    }

    private void read(List<Due> due) {
        SortedMap<String, SortedMap<LocalDate, SortedSet<Person>>> byTenant = new TreeMap<>();
        due.forEach(one -> byTenant.computeIfAbsent(one.tenantId(), first -> new TreeMap<>())
                .computeIfAbsent(one.knownOn(), first -> new TreeSet<>())
                .add(one.person()));
        byTenant.forEach((tenantId, days) -> days.forEach((day, persons) -> read(tenantId, persons, day)));
    }

    private void read(String tenantId, SortedSet<Person> persons, LocalDate knownOn) {
        SortedSet<Person> concerned = records.withCanonical(tenantId, persons);
        Map<Person, List<Added>> before = journeys.lock(tenantId, concerned);
        SortedMap<Person, Journey> after = records.journeys(tenantId, concerned);
        SortedMap<UUID, BucketChanges> changes = new TreeMap<>();
        SortedMap<Person, List<Added>> changed = new TreeMap<>();
        after.forEach((person, journey) -> {
            List<Added> former = before.getOrDefault(person, List.of());
            if (!former.equals(journey.added())) {
                changed.put(person, journey.added());
                restate(changes, former, journey.added());
            }
        });
        journeys.save(tenantId, changed);
        journeys.removeEmpty(tenantId, after.keySet());
        replaceCases(tenantId, after);
        changes.forEach((connectionId, change) -> {
            buckets.add(new ConnectionId(tenantId, connectionId), change, knownOn);
            sumsChanged.by(tenantId, change);
        });
    }

    private static void restate(SortedMap<UUID, BucketChanges> changes, List<Added> before, List<Added> after) {
        before.forEach(one -> of(changes, one).restate(List.of(one.contribution()), List.<Contribution>of()));
        after.forEach(one -> of(changes, one).restate(List.of(), List.of(one.contribution())));
    }

    private static BucketChanges of(SortedMap<UUID, BucketChanges> changes, Added added) {
        return changes.computeIfAbsent(added.connectionId(), first -> new BucketChanges());
    }

    private void replaceCases(String tenantId, SortedMap<Person, Journey> journeysOfPersons) {
        List<PersonalCase> begun = new ArrayList<>();
        journeysOfPersons.forEach((person, journey) -> {
            for (int position = 0; position < journey.cases().size(); position++) {
                begun.add(new PersonalCase(
                        person.text(),
                        responseCase(tenantId, person, journey.cases().get(position), position)));
            }
        });
        List<String> persons =
                journeysOfPersons.keySet().stream().map(Person::text).toList();
        tell(tenantId, cases.replace(tenantId, persons, begun));
    }

    private void tell(String tenantId, List<ResponseCase> changed) {
        SortedMap<ResponseKind, SortedSet<Instant>> starts = new TreeMap<>();
        changed.forEach(one ->
                starts.computeIfAbsent(one.kind(), first -> new TreeSet<>()).add(one.startedAt()));
        starts.forEach(
                (kind, begun) -> casesChanged.by(tenantId, CaseKind.valueOf(kind.name()), begun.first(), begun.last()));
    }

    private static ResponseCase responseCase(String tenantId, Person person, BegunCase begun, int position) {
        String name = String.join("\n", tenantId, person.text(), begun.kind().name(), Integer.toString(position));
        return new ResponseCase(
                UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)),
                begun.kind(),
                begun.startedAt(),
                begun.answeredAt(),
                begun.begin().connectionId(),
                begun.begin().kind(),
                begun.begin().factId(),
                begun.owner(),
                begun.source());
    }
}
