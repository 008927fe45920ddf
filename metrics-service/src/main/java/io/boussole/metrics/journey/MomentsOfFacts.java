package io.boussole.metrics.journey;

import io.boussole.metrics.fact.Alias;
import io.boussole.metrics.fact.Fact;
import io.boussole.metrics.fact.FactFold;
import io.boussole.metrics.fact.FactId;
import io.boussole.metrics.fact.Moment;
import io.boussole.metrics.fact.Reading;
import io.boussole.metrics.fact.store.ConnectionId;
import io.boussole.metrics.fact.store.FactsChanged;
import io.boussole.metrics.journey.Identities.Link;
import io.boussole.metrics.journey.MomentRepository.KeptLink;
import io.boussole.metrics.journey.MomentRepository.KeptMoment;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Keeps the moments of facts in step with the facts, within the fold's own transaction, and has their persons read again. */
@ApplicationScoped
class MomentsOfFacts implements FactsChanged {
    private final MomentRepository moments;
    private final JourneyRepository journeys;
    private final PersonRecords records;
    private final JourneyService service;
    private final JourneyLoop loop;

    MomentsOfFacts(
            MomentRepository moments,
            JourneyRepository journeys,
            PersonRecords records,
            JourneyService service,
            JourneyLoop loop) {
        this.moments = moments;
        this.journeys = journeys;
        this.records = records;
        this.service = service;
        this.loop = loop;
    }

    @Override
    public void by(ConnectionId connection, List<FactFold.Changed> changes, LocalDate knownOn) {
        List<FactFold.Changed> concerned =
                changes.stream().filter(MomentsOfFacts::concernsSomebody).toList();
        if (concerned.isEmpty()) {
            return;
        }
        SortedSet<Person> touched = new TreeSet<>();
        concerned.forEach(change -> Stream.of(change.before(), change.after())
                .forEach(fact -> addPersons(connection.id(), fact.reading(), touched)));
        Map<Person, Person> before =
                linksChange(concerned) ? records.canonical(connection.tenantId(), touched) : Map.of();
        touched.addAll(before.keySet());
        service.readDueBefore(connection.tenantId(), touched, knownOn);
        List<Fact> after = concerned.stream().map(FactFold.Changed::after).toList();
        moments.replace(
                connection,
                after.stream().map(Fact::id).toList(),
                after.stream().flatMap(fact -> moments(connection.id(), fact)).toList(),
                after.stream().flatMap(fact -> links(connection.id(), fact)).toList());
        journeys.addDue(connection.tenantId(), touched, knownOn);
        loop.ringAfterCommit();
    }

    /** A link that comes or goes may move somebody from one key to another: all keys of the family are read again. */
    private static boolean linksChange(List<FactFold.Changed> changes) {
        return changes.stream().anyMatch(change -> !aliasesOf(change.before()).equals(aliasesOf(change.after())));
    }

    @Override
    public boolean isSettled(ConnectionId connection) {
        return !journeys.isDueOf(connection);
    }

    private static boolean concernsSomebody(FactFold.Changed change) {
        return tellsOfSomebody(change.before().reading())
                || tellsOfSomebody(change.after().reading());
    }

    private static boolean tellsOfSomebody(@Nullable Reading reading) {
        return reading != null
                && !(reading.moments().isEmpty() && reading.aliases().isEmpty());
    }

    private static void addPersons(UUID connectionId, @Nullable Reading reading, SortedSet<Person> persons) {
        if (reading != null) {
            reading.moments().forEach(moment -> persons.add(Person.of(connectionId, moment.person())));
            reading.aliases().forEach(alias -> {
                persons.add(Person.of(connectionId, alias.key()));
                persons.add(Person.of(connectionId, alias.person()));
            });
        }
    }

    private static Stream<KeptMoment> moments(UUID connectionId, Fact fact) {
        List<KeptMoment> kept = new ArrayList<>();
        for (Moment moment : momentsOf(fact)) {
            kept.add(new KeptMoment(
                    fact.id(), kept.size(), Person.of(connectionId, moment.person()), moment, Touch.of(fact)));
        }
        return kept.stream();
    }

    private static Stream<KeptLink> links(UUID connectionId, Fact fact) {
        FactId id = fact.id();
        List<KeptLink> kept = new ArrayList<>();
        for (Alias alias : aliasesOf(fact)) {
            Link link = new Link(Person.of(connectionId, alias.key()), Person.of(connectionId, alias.person()));
            kept.add(new KeptLink(id, kept.size(), link));
        }
        return kept.stream();
    }

    private static List<Moment> momentsOf(Fact fact) {
        @Nullable Reading reading = fact.reading();
        return reading == null ? List.of() : reading.moments();
    }

    private static List<Alias> aliasesOf(Fact fact) {
        @Nullable Reading reading = fact.reading();
        return reading == null ? List.of() : reading.aliases();
    }
}
