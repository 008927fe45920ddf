package io.boussole.metrics.journey;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which keys are one person. A key said to be several persons, as a browser that two people use, is the first of them in the order of
 * their texts, whatever was said first.
 */
final class Identities {
    private final Map<Person, SortedSet<Person>> targets = new HashMap<>();

    /** Says that {@code alias} is {@code person}. */
    record Link(Person alias, Person person) {}

    /** A moment and the key by which it was told. */
    record TestifiedMoment(Person person, JourneyMoment moment) {}

    Identities(Collection<Link> links) {
        links.forEach(link ->
                targets.computeIfAbsent(link.alias(), first -> new TreeSet<>()).add(link.person()));
    }

    /** The one key that stands for the person; of keys that point at each other in a circle the first. */
    Person canonical(Person key) {
        Set<Person> seen = new HashSet<>();
        Person current = key;
        while (seen.add(current)) {
            @Nullable SortedSet<Person> next = targets.get(current);
            if (next == null) {
                return current;
            }
            current = next.first();
        }
        return circle(current).first();
    }

    /** Each person's moments, by whichever of its keys they were told. */
    Map<Person, List<JourneyMoment>> byPerson(Collection<TestifiedMoment> told) {
        Map<Person, List<JourneyMoment>> moments = new HashMap<>();
        told.forEach(one -> moments.computeIfAbsent(canonical(one.person()), first -> new ArrayList<>())
                .add(one.moment()));
        return moments;
    }

    private SortedSet<Person> circle(Person start) {
        SortedSet<Person> members = new TreeSet<>();
        for (Person current = start; members.add(current); ) {
            @Nullable SortedSet<Person> next = targets.get(current);
            current = next == null ? current : next.first();
        }
        return members;
    }
}
