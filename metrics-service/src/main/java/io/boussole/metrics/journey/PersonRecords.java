package io.boussole.metrics.journey;

import io.boussole.metrics.journey.Identities.Link;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Gathers all that the tools say of a person. */
@ApplicationScoped
class PersonRecords {
    private final MomentRepository moments;

    PersonRecords(MomentRepository moments) {
        this.moments = moments;
    }

    /** These keys, and those that stand for their persons. */
    SortedSet<Person> withCanonical(String tenantId, SortedSet<Person> keys) {
        Identities identities = new Identities(family(tenantId, keys).links());
        SortedSet<Person> all = new TreeSet<>(keys);
        keys.forEach(key -> all.add(identities.canonical(key)));
        return all;
    }

    /** The journey of each key; one that only stands for somebody else has none of its own. */
    SortedMap<Person, Journey> journeys(String tenantId, SortedSet<Person> keys) {
        Family family = family(tenantId, keys);
        Map<Person, List<JourneyMoment>> told =
                new Identities(family.links()).byPerson(moments.moments(tenantId, family.members()));
        SortedMap<Person, Journey> journeys = new TreeMap<>();
        keys.forEach(key -> journeys.put(key, JourneyReader.read(told.getOrDefault(key, List.of()))));
        return journeys;
    }

    /** All keys of the persons that these keys stand for, each with the one that stands for its person. */
    Map<Person, Person> canonical(String tenantId, Collection<Person> keys) {
        Family family = family(tenantId, keys);
        Identities identities = new Identities(family.links());
        Map<Person, Person> canonical = new HashMap<>();
        family.members().forEach(member -> canonical.put(member, identities.canonical(member)));
        return canonical;
    }

    private record Family(Set<Person> members, Set<Link> links) {}

    /** All keys that are linked to these, over however many links. */
    private Family family(String tenantId, Collection<Person> keys) {
        Set<Person> members = new HashSet<>(keys);
        Set<Link> links = new HashSet<>();
        Set<Person> next = members;
        while (!next.isEmpty()) {
            List<Link> found = moments.links(tenantId, next);
            links.addAll(found);
            next = new HashSet<>();
            for (Link link : found) {
                next.add(link.alias());
                next.add(link.person());
            }
            next.removeAll(members);
            members.addAll(next);
        }
        return new Family(members, links);
    }
}
