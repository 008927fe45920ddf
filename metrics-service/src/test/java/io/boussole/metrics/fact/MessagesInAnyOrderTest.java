package io.boussole.metrics.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Generated histories of messages; the seed of a failing one is the name of the failing test. */
class MessagesInAnyOrderTest {
    private static final int EVENTS = 80;
    private static final int LEADS = 8;
    private static final Instant START = Instant.parse("2027-01-12T09:00:00Z");
    private static final List<String> TYPES = List.of(
            "emailsSent",
            "emailsSent",
            "emailsOpened",
            "emailsClicked",
            "emailsReplied",
            "emailsBounced",
            "emailsUnsubscribed",
            "emailsSendFailed",
            "emailsInterested",
            "notInterested",
            "linkedinSent",
            "linkedinReplied",
            "aircallCreated",
            "aircallDone",
            "aircallNotInterested");

    /** An activity and the lead that it is about. */
    private record Event(int lead, String body) {}

    static List<Integer> seeds() {
        return IntStream.range(0, 200).boxed().toList();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void endsWithTheSameMessagesAndSumsInAnyOrder(int seed) {
        List<String> history = bodies(history(new Random(seed)));
        KeptFacts reference = kept().take(history);
        List<String> twice = new ArrayList<>(history);
        twice.addAll(history.subList(0, EVENTS / 2));
        Collections.shuffle(twice, new Random(~seed));

        KeptFacts shuffled = kept().takeOneByOne(twice);

        assertThat(shuffled.facts().keySet()).isEqualTo(reference.facts().keySet());
        assertThat(shuffled.sums()).isEqualTo(reference.sums());
        for (Moment.Type type : Moment.Type.values()) {
            assertThat(shuffled.moments(type)).isEqualTo(reference.moments(type));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void addsUpTheSameOverTwoConnections(int seed) {
        List<Event> history = history(new Random(seed));
        KeptFacts reference = kept().take(bodies(history));
        List<Event> shuffled = new ArrayList<>(history);
        shuffled.addAll(history);
        Collections.shuffle(shuffled, new Random(~seed));

        KeptFacts one = kept().takeOneByOne(bodies(of(shuffled, 0)));
        KeptFacts other = kept().takeOneByOne(bodies(of(shuffled, 1)));

        NavigableMap<BucketChanges.Bucket, BucketChanges.Sum> together = new TreeMap<>(one.sums());
        other.sums().forEach((bucket, sum) -> together.merge(bucket, sum, BucketChanges.Sum::plus));
        assertThat(together).isEqualTo(reference.sums());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void keepsTheSumsEqualToTheMessagesAndTheRatesWithinOne(int seed) {
        KeptFacts kept = kept();

        for (Event event : history(new Random(seed))) {
            kept.take(List.of(event.body()));

            assertThat(kept.sums()).isEqualTo(kept.recomputedSums());
        }
        assertThat(kept.count(Measure.MESSAGE_DELIVERED) + kept.count(Measure.MESSAGE_BOUNCED))
                .isLessThanOrEqualTo(kept.count(Measure.MESSAGE_SENT));
        assertThat(kept.count(Measure.MESSAGE_REPLIED_BY_PERSON))
                .isBetween(kept.count(Measure.MESSAGE_REPLIED_USEFULLY), kept.count(Measure.MESSAGE_REPLIED));
    }

    private static List<Event> of(List<Event> history, int connection) {
        return history.stream().filter(event -> event.lead() % 2 == connection).toList();
    }

    private static List<String> bodies(List<Event> history) {
        return history.stream().map(Event::body).toList();
    }

    private static KeptFacts kept() {
        return new KeptFacts("LEMLIST", FactRules.DEFAULT);
    }

    private static List<Event> history(Random random) {
        List<Event> events = new ArrayList<>();
        for (int event = 0; event < EVENTS; event++) {
            events.add(event(random));
        }
        return events;
    }

    /** Few leads, steps and instants, so that events meet at the same message and at the same instant. */
    private static Event event(Random random) {
        int lead = random.nextInt(LEADS);
        Instant at = START.plusSeconds(600L * random.nextInt(12));
        String type = TYPES.get(random.nextInt(TYPES.size()));
        String more = random.nextInt(3) == 0 ? ",\"subject\":\"Out of office\"" : "";
        return new Event(
                lead, LemlistActivity.of(lead).atStep(random.nextInt(2)).body(type, at, more));
    }
}
