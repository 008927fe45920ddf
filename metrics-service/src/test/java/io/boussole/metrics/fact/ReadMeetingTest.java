package io.boussole.metrics.fact;

import static org.assertj.core.api.Assertions.assertThat;

import io.boussole.metrics.decoding.CalendlyBodies;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ReadMeetingTest {
    private static final Instant BOOKED = Instant.parse("2026-06-01T10:00:00Z");
    private static final Instant START = Instant.parse("2026-06-10T06:30:00Z");
    private static final Instant DAY_AFTER = Instant.parse("2026-06-11T00:00:00Z");
    private static final CalendlyBodies ADA = CalendlyBodies.of("ada", BOOKED, START);

    @Test
    @DisplayName("Row 30: 10 meetings, 2 no-shows: 20 %")
    void countsNoShowsAmongTheMeetingsThatWereDue() {
        List<String> events = new ArrayList<>();
        IntStream.range(0, 10)
                .mapToObj(number -> CalendlyBodies.of("p" + number, BOOKED, START.plusSeconds(number)))
                .forEach(meeting -> events.add(meeting.created()));
        events.add(CalendlyBodies.of("p3", BOOKED, START.plusSeconds(3)).noShow(DAY_AFTER));
        events.add(CalendlyBodies.of("p7", BOOKED, START.plusSeconds(7)).noShow(DAY_AFTER));

        KeptFacts kept = calendly().take(events);

        assertThat(kept.count(Measure.MEETING_BOOKED)).isEqualTo(10);
        assertThat(kept.count(Measure.MEETING_DUE)).isEqualTo(10);
        assertThat(kept.count(Measure.MEETING_MISSED)).isEqualTo(2);
        assertThat(kept.count(Measure.MEETING_HELD)).isEqualTo(8);
        assertThat(100.0 * kept.count(Measure.MEETING_MISSED) / kept.count(Measure.MEETING_DUE))
                .isEqualTo(20.0);
    }

    @Test
    @DisplayName("Row 54: an appointment counts by the source that brought it")
    void countsAnAppointmentByItsSource() {
        KeptFacts kept = calendly().take(List.of(ADA.from("LINKEDIN").created()));

        assertThat(new BillingSums(kept).of(Measure.MEETING_BOOKED))
                .singleElement()
                .satisfies(booked -> {
                    assertThat(booked.at()).isEqualTo(BOOKED);
                    assertThat(booked.dimensions().source()).isEqualTo("LINKEDIN");
                    assertThat(booked.dimensions().owner()).isEqualTo("rep@example.com");
                });
    }

    @Test
    @DisplayName("Trap 26: a no-show told 14 days later restates the day of the meeting, and can be taken back")
    void restatesTheDayOfTheMeeting() {
        Instant told = START.plus(Duration.ofDays(14));
        KeptFacts kept = calendly().take(List.of(ADA.created()));
        assertThat(kept.count(Measure.MEETING_HELD)).isEqualTo(1);

        kept.take(List.of(ADA.noShow(told)));

        BillingSums sums = new BillingSums(kept);
        assertThat(kept.count(Measure.MEETING_HELD)).isZero();
        assertThat(sums.of(Measure.MEETING_MISSED)).extracting(Contribution::at).containsExactly(START);
        assertThat(kept.sums()).isEqualTo(kept.recomputedSums());

        kept.take(List.of(ADA.noShowTakenBack(told.plusSeconds(60))));

        assertThat(kept.count(Measure.MEETING_MISSED)).isZero();
        assertThat(kept.count(Measure.MEETING_HELD)).isEqualTo(1);
    }

    @Test
    @DisplayName("Trap 26: one invitee's no-show says nothing of the others in the same meeting")
    void keepsInviteesApart() {
        CalendlyBodies bob = CalendlyBodies.of("bob", BOOKED, START);

        KeptFacts kept = calendly().take(List.of(ADA.created(), bob.created(), bob.noShow(DAY_AFTER)));

        assertThat(kept.count(Measure.MEETING_DUE)).isEqualTo(2);
        assertThat(kept.count(Measure.MEETING_MISSED)).isEqualTo(1);
    }

    @Test
    void doesNotExpectACancelledMeeting() {
        KeptFacts kept = calendly().take(List.of(ADA.created(), ADA.canceled(START.minusSeconds(60))));

        assertThat(kept.count(Measure.MEETING_BOOKED)).isEqualTo(1);
        assertThat(kept.count(Measure.MEETING_CANCELLED)).isEqualTo(1);
        assertThat(kept.count(Measure.MEETING_DUE)).isZero();
        assertThat(kept.count(Measure.MEETING_HELD)).isZero();
    }

    @Test
    void readsAChainOfReschedulingsFromEveryOrder() {
        Instant second = START.plus(Duration.ofDays(2));
        Instant third = START.plus(Duration.ofDays(5));
        CalendlyBodies moved =
                CalendlyBodies.of("ada2", BOOKED.plusSeconds(60), second).insteadOf("ada");
        CalendlyBodies last =
                CalendlyBodies.of("ada3", BOOKED.plusSeconds(120), third).insteadOf("ada2");
        List<String> chain = List.of(
                ADA.created(),
                ADA.movedTo("ada2").canceled(BOOKED.plusSeconds(61)),
                moved.created(),
                moved.movedTo("ada3").canceled(BOOKED.plusSeconds(121)),
                last.created());

        for (int order = 0; order < 120; order++) {
            List<String> events = new ArrayList<>(chain);
            Collections.shuffle(events, new java.util.Random(order));
            KeptFacts kept = calendly().takeOneByOne(events);

            assertThat(new BillingSums(kept).of(Measure.MEETING_BOOKED))
                    .extracting(Contribution::at)
                    .containsExactly(BOOKED);
            assertThat(new BillingSums(kept).of(Measure.MEETING_DUE))
                    .extracting(Contribution::at)
                    .containsExactly(third);
            assertThat(kept.count(Measure.MEETING_CANCELLED)).isZero();
            assertThat(kept.sums()).isEqualTo(kept.recomputedSums());
        }
    }

    @Test
    void tellsThePersonsJourney() {
        KeptFacts kept = calendly().take(List.of(ADA.created()));

        Reading reading = Objects.requireNonNull(
                kept.fact(new FactId(FactKind.MEETING, "ada")).reading());

        assertThat(reading.moments())
                .extracting(Moment::person, Moment::type, Moment::at)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                PersonKey.email("ada@example.com"), Moment.Type.MEETING_BOOKED, BOOKED),
                        org.assertj.core.groups.Tuple.tuple(
                                PersonKey.email("ada@example.com"), Moment.Type.MEETING_HELD, START));
        assertThat(reading.summary().startedAt()).isEqualTo(START);
    }

    @Test
    void leavesACancelledMeetingOutOfThePersonsJourney() {
        FactState booked = state("BOOKED_AT", BOOKED.toString())
                .join(state("STARTS_AT", START.toString()))
                .join(state("EMAIL", "ada@example.com"));

        assertThat(moments(booked)).containsExactly(Moment.Type.MEETING_BOOKED, Moment.Type.MEETING_HELD);
        assertThat(moments(booked.join(state("NO_SHOW", "true")))).containsExactly(Moment.Type.MEETING_BOOKED);
        FactState cancelled = booked.join(state("CANCELLED", "true"));
        assertThat(moments(cancelled)).isEmpty();
        assertThat(measures(cancelled)).containsExactly(Measure.MEETING_BOOKED, Measure.MEETING_CANCELLED);
        assertThat(moments(cancelled.join(state("RESCHEDULED_TO", "ada2"))))
                .containsExactly(Moment.Type.MEETING_BOOKED);
    }

    @Test
    void countsAQualifiedMeetingOnlyWhenItWasHeld() {
        FactState due = state("STARTS_AT", START.toString()).join(state("QUALIFIED", "true"));

        assertThat(measures(due))
                .containsExactlyInAnyOrder(Measure.MEETING_DUE, Measure.MEETING_HELD, Measure.MEETING_QUALIFIED);
        assertThat(measures(due.join(state("NO_SHOW", "true"))))
                .containsExactlyInAnyOrder(Measure.MEETING_DUE, Measure.MEETING_MISSED);
        assertThat(measures(due.join(state("HELD", "false")))).containsExactly(Measure.MEETING_DUE);
        assertThat(measures(due.join(state("TEST", "true")))).isEmpty();
        assertThat(measures(due.join(state("LIFECYCLE", "DELETED")))).isEmpty();
    }

    private static List<Measure> measures(FactState state) {
        return FactReaders.read(new FactId(FactKind.MEETING, "m"), state, FactRules.DEFAULT).contributions().stream()
                .map(Contribution::measure)
                .toList();
    }

    private static List<Moment.Type> moments(FactState state) {
        return FactReaders.read(new FactId(FactKind.MEETING, "m"), state, FactRules.DEFAULT).moments().stream()
                .map(Moment::type)
                .toList();
    }

    private static FactState state(String property, String value) {
        return FactState.of(Property.valueOf(property), new Register(value, Stamp.of(BOOKED)));
    }

    private static KeptFacts calendly() {
        return new KeptFacts("CALENDLY", FactRules.DEFAULT);
    }
}
