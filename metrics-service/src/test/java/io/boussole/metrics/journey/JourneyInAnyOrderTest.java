package io.boussole.metrics.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.boussole.metrics.fact.BucketChanges;
import io.boussole.metrics.fact.Dimensions;
import io.boussole.metrics.fact.FactKind;
import io.boussole.metrics.fact.Measure;
import io.boussole.metrics.fact.Moment;
import io.boussole.metrics.fact.PersonKey;
import io.boussole.metrics.journey.Identities.Link;
import io.boussole.metrics.journey.Identities.TestifiedMoment;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Generated histories of a handful of persons; the seed of a failing one is the name of the failing test. */
class JourneyInAnyOrderTest {
    private static final int MOMENTS = 60;
    private static final int PERSONS = 5;
    private static final int CONNECTIONS = 3;

    /** All that the tools say. */
    private record Testimony(List<TestifiedMoment> moments, List<Link> links) {
        SortedMap<BucketChanges.Bucket, BucketChanges.Sum> sums() {
            return Told.sums(new Identities(links)
                    .byPerson(moments).values().stream()
                            .map(JourneyReader::read)
                            .toList());
        }

        Testimony shuffled(Random random) {
            List<TestifiedMoment> again = new ArrayList<>(moments);
            again.addAll(moments.subList(0, MOMENTS / 3));
            List<Link> linksAgain = new ArrayList<>(links);
            linksAgain.addAll(links);
            Collections.shuffle(again, random);
            Collections.shuffle(linksAgain, random);
            return new Testimony(again, linksAgain);
        }
    }

    static List<Integer> seeds() {
        return IntStream.range(0, 300).boxed().toList();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void givesTheSameSumsInAnyOrderAndRepetition(int seed) {
        Testimony told = testimony(new Random(seed), CONNECTIONS);

        assertThat(told.shuffled(new Random(~seed)).sums()).isEqualTo(told.sums());
    }

    @DisplayName("Row 87: the same histories told by one tool or by three give the same sums")
    @ParameterizedTest
    @MethodSource("seeds")
    void givesTheSameSumsHoweverManyToolsTellIt(int seed) {
        Testimony one = testimony(new Random(seed), 1);
        Testimony three = testimony(new Random(seed), CONNECTIONS);

        assertThat(three.sums()).isEqualTo(one.sums());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void countsNobodyTwiceInAStage(int seed) {
        Testimony told = testimony(new Random(seed), CONNECTIONS);

        long leads = told.sums().entrySet().stream()
                .filter(sum -> sum.getKey().measure() == Measure.LEAD_CREATED)
                .mapToLong(sum -> sum.getValue().count())
                .sum();
        Set<Person> leadPersons = new HashSet<>();
        Identities identities = new Identities(told.links());
        told.moments().stream()
                .filter(one -> Set.of(
                                Moment.Type.LEAD,
                                Moment.Type.MQL,
                                Moment.Type.SQL,
                                Moment.Type.OPPORTUNITY,
                                Moment.Type.WON)
                        .contains(one.moment().type()))
                .forEach(one -> leadPersons.add(identities.canonical(one.person())));
        assertThat(leads).isEqualTo(leadPersons.size());
    }

    /** Each person has an address and, in each connection, a record; either may be named. Records always know their address. */
    private static Testimony testimony(Random random, int connections) {
        List<TestifiedMoment> moments = new ArrayList<>();
        List<Link> links = new ArrayList<>();
        for (int connection = 0; connection < connections; connection++) {
            for (int person = 0; person < PERSONS; person++) {
                links.add(new Link(contact(connection, person), email(person)));
            }
        }
        for (int moment = 0; moment < MOMENTS; moment++) {
            int person = random.nextInt(PERSONS);
            int connection = random.nextInt(CONNECTIONS) % connections;
            boolean byAddress = random.nextBoolean();
            moments.add(new TestifiedMoment(
                    byAddress ? email(person) : contact(connection, person), moment(random, connection, moment)));
        }
        return new Testimony(moments, links);
    }

    /** Few instants, so that moments meet. */
    private static JourneyMoment moment(Random random, int connection, int number) {
        Moment.Type[] types = Moment.Type.values();
        return new JourneyMoment(
                connection(connection),
                FactKind.CONTACT,
                Integer.toString(number),
                types[random.nextInt(types.length)],
                Told.DAY_0.plusSeconds(86_400L * random.nextInt(10)),
                new Dimensions(
                        random.nextBoolean() ? "" : "owner" + random.nextInt(2),
                        random.nextBoolean() ? "" : "source" + random.nextInt(2),
                        "",
                        "",
                        ""));
    }

    private static Person email(int person) {
        return Person.of(connection(0), PersonKey.email("p" + person + "@example.com"));
    }

    private static Person contact(int connection, int person) {
        return Person.of(connection(connection), PersonKey.contact(Integer.toString(person)));
    }

    private static UUID connection(int number) {
        return new UUID(7, number);
    }
}
