package io.boussole.metrics.fact;

import static org.assertj.core.api.Assertions.assertThat;

import io.boussole.metrics.decoding.CalendlyBodies;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Generated appointments that are moved, called off, missed and not missed after all; the seed names the failing test. */
class MeetingHistoriesTest {
    private static final Instant MONDAY = Instant.parse("2027-02-01T08:00:00Z");

    static List<Integer> seeds() {
        return IntStream.range(0, 100).boxed().toList();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void endsAlikeInAnyOrderAndRepetition(int seed) {
        Calendar calendar = new Calendar(new Random(seed));
        KeptFacts reference = kept().take(calendar.events);
        List<String> shuffled = new ArrayList<>(calendar.events);
        shuffled.addAll(calendar.events.subList(0, calendar.events.size() / 2));
        Collections.shuffle(shuffled, new Random(~seed));

        KeptFacts other = kept().takeOneByOne(shuffled);

        assertThat(other.facts().keySet()).isEqualTo(reference.facts().keySet());
        assertThat(other.sums()).isEqualTo(reference.sums()).isEqualTo(other.recomputedSums());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void countsWhatBecameOfEachAppointment(int seed) {
        Calendar calendar = new Calendar(new Random(seed));

        KeptFacts kept = kept().take(calendar.events);

        calendar.expected.forEach((measure, times) -> assertThat(new BillingSums(kept).of(measure))
                .as("%s", measure)
                .extracting(Contribution::at)
                .containsExactlyInAnyOrderElementsOf(times));
    }

    private static KeptFacts kept() {
        return new KeptFacts("CALENDLY", FactRules.DEFAULT);
    }

    /** Makes the events and, beside them, what they have to come to. */
    private static final class Calendar {
        private final Random random;
        private final List<String> events = new ArrayList<>();
        private final Map<Measure, List<Instant>> expected = new TreeMap<>(Map.of(
                Measure.MEETING_BOOKED, new ArrayList<>(),
                Measure.MEETING_DUE, new ArrayList<>(),
                Measure.MEETING_HELD, new ArrayList<>(),
                Measure.MEETING_MISSED, new ArrayList<>(),
                Measure.MEETING_CANCELLED, new ArrayList<>()));
        private Instant clock = MONDAY;

        Calendar(Random random) {
            this.random = random;
            for (int chain = 0; chain < 5; chain++) {
                appointment(chain);
            }
        }

        private void appointment(int chain) {
            int moves = random.nextInt(4);
            CalendlyBodies current = CalendlyBodies.of(chain + "-0", tick(), start());
            expect(Measure.MEETING_BOOKED, current.bookedAt());
            events.add(current.created());
            for (int move = 1; move <= moves; move++) {
                CalendlyBodies next =
                        CalendlyBodies.of(chain + "-" + move, tick(), start()).insteadOf(current.invitee());
                events.add(next.created());
                events.add(current.movedTo(next.invitee()).canceled(tick()));
                current = next;
            }
            end(current);
        }

        private void end(CalendlyBodies meeting) {
            switch (random.nextInt(4)) {
                case 0 -> {
                    events.add(meeting.canceled(tick()));
                    expect(Measure.MEETING_CANCELLED, meeting.startsAt());
                }
                case 1 -> {
                    events.add(meeting.noShow(tick()));
                    expect(Measure.MEETING_DUE, meeting.startsAt());
                    expect(Measure.MEETING_MISSED, meeting.startsAt());
                }
                case 2 -> {
                    events.add(meeting.noShow(tick()));
                    events.add(meeting.noShowTakenBack(tick()));
                    held(meeting);
                }
                default -> held(meeting);
            }
        }

        private void held(CalendlyBodies meeting) {
            expect(Measure.MEETING_DUE, meeting.startsAt());
            expect(Measure.MEETING_HELD, meeting.startsAt());
        }

        private void expect(Measure measure, Instant at) {
            expected.computeIfAbsent(measure, any -> new ArrayList<>()).add(at);
        }

        private Instant tick() {
            clock = clock.plusSeconds(1 + random.nextInt(4000));
            return clock;
        }

        private Instant start() {
            return MONDAY.plus(Duration.ofMinutes(15L * random.nextInt(2000)));
        }
    }
}
