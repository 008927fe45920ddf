package io.boussole.metrics.journey;

import static io.boussole.metrics.journey.Told.CALENDAR;
import static io.boussole.metrics.journey.Told.CRM;
import static io.boussole.metrics.journey.Told.DAY_0;
import static io.boussole.metrics.journey.Told.OUTREACH;
import static io.boussole.metrics.journey.Told.count;
import static io.boussole.metrics.journey.Told.on;
import static org.assertj.core.api.Assertions.assertThat;

import io.boussole.metrics.fact.Contribution;
import io.boussole.metrics.fact.Measure;
import io.boussole.metrics.fact.Moment;
import io.boussole.metrics.journey.Journey.Added;
import io.boussole.metrics.journey.Journey.BegunCase;
import io.boussole.metrics.journey.response.ResponseKind;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class JourneyReaderTest {
    @Test
    @DisplayName("Row 87: a person known to three tools counts once in each stage")
    void countsAPersonOfThreeToolsOnce() {
        Journey journey = JourneyReader.read(List.of(
                on(0, Moment.Type.LEAD, CRM, "", ""),
                on(1, Moment.Type.LEAD, OUTREACH, "", ""),
                on(2, Moment.Type.LEAD, CALENDAR, "", ""),
                on(3, Moment.Type.MQL, CRM, "", ""),
                on(4, Moment.Type.MQL, OUTREACH, "", "")));

        assertThat(count(journey, Measure.LEAD_CREATED)).isEqualTo(1);
        assertThat(count(journey, Measure.LEAD_THEN_MQL)).isEqualTo(1);
        assertThat(count(journey, Measure.MQL_REACHED)).isEqualTo(1);
        assertThat(count(journey, Measure.MQL_THEN_SQL)).isZero();
    }

    @Test
    void impliesTheStagesThatWerePassedOver() {
        Journey journey = JourneyReader.read(List.of(on(0, Moment.Type.LEAD), on(5, Moment.Type.SQL)));

        assertThat(added(journey, Measure.MQL_REACHED).at()).isEqualTo(DAY_0.plus(Duration.ofDays(5)));
        assertThat(count(journey, Measure.LEAD_THEN_MQL)).isEqualTo(1);
        assertThat(count(journey, Measure.MQL_THEN_SQL)).isEqualTo(1);
    }

    @Test
    void takesTheEarlierOfTwoStagesInTheWrongOrder() {
        Journey journey = JourneyReader.read(
                List.of(on(3, Moment.Type.MQL), on(1, Moment.Type.SQL), on(7, Moment.Type.OPPORTUNITY)));

        assertThat(added(journey, Measure.MQL_REACHED).at()).isEqualTo(DAY_0.plus(Duration.ofDays(1)));
        assertThat(count(journey, Measure.SQL_THEN_OPPORTUNITY)).isEqualTo(1);
    }

    @Test
    @DisplayName("Row 110: first touch on day 0, meeting on day 9: 9 days")
    void measuresDaysFromTheFirstTouchToTheMeeting() {
        Journey journey = JourneyReader.read(List.of(
                on(0, Moment.Type.MESSAGED, OUTREACH, "", ""),
                on(2, Moment.Type.CALLED, OUTREACH, "", ""),
                on(4, Moment.Type.MEETING_BOOKED, CALENDAR, "", ""),
                on(9, Moment.Type.MEETING_HELD, CALENDAR, "", "")));

        assertThat(added(journey, Measure.TOUCHED_THEN_MEETING).value()).isEqualTo(9);
        assertThat(added(journey, Measure.TOUCHED_THEN_MEETING).at()).isEqualTo(DAY_0);
        assertThat(count(journey, Measure.TOUCHED)).isEqualTo(1);
    }

    @Test
    @DisplayName("Row 110: whoever has no meeting yet is touched and stays open")
    void keepsThoseWithoutAMeetingOpen() {
        Journey journey = JourneyReader.read(List.of(on(3, Moment.Type.MESSAGED), on(1, Moment.Type.MEETING_HELD)));

        assertThat(count(journey, Measure.TOUCHED)).isEqualTo(1);
        assertThat(count(journey, Measure.TOUCHED_THEN_MEETING)).isZero();
    }

    @Test
    @DisplayName("Row 127: refused upon contact")
    void countsRefusals() {
        Journey journey = JourneyReader.read(
                List.of(on(0, Moment.Type.CALLED), on(1, Moment.Type.REFUSED), on(2, Moment.Type.REFUSED)));

        assertThat(count(journey, Measure.TOUCHED_THEN_REFUSED)).isEqualTo(1);
        assertThat(count(JourneyReader.read(List.of(on(0, Moment.Type.REFUSED))), Measure.TOUCHED_THEN_REFUSED))
                .isZero();
    }

    @Test
    @DisplayName("Row 112: days from lead to signature, under the source of the first touch")
    void measuresDaysFromLeadToSignature() {
        Journey journey = JourneyReader.read(List.of(
                on(0, Moment.Type.VISITED, CRM, "", "webinar"),
                on(2, Moment.Type.LEAD, CRM, "anna", "crm"),
                on(40, Moment.Type.OPPORTUNITY, CRM, "bea", "crm"),
                on(47, Moment.Type.WON, CRM, "", "crm")));

        Contribution days = added(journey, Measure.LEAD_THEN_WON);
        assertThat(days.value()).isEqualTo(45);
        assertThat(days.dimensions().source()).isEqualTo("webinar");
        assertThat(days.dimensions().owner()).isEqualTo("bea");
        assertThat(count(journey, Measure.VISITOR_THEN_LEAD)).isEqualTo(1);
    }

    @Test
    void wantsWhatFollowsToComeAfter() {
        Journey journey = JourneyReader.read(
                List.of(on(0, Moment.Type.LEAD), on(3, Moment.Type.VISITED), on(4, Moment.Type.SUBMITTED)));

        assertThat(count(journey, Measure.VISITOR_ARRIVED)).isEqualTo(1);
        assertThat(count(journey, Measure.VISITOR_THEN_LEAD)).isZero();
        assertThat(count(journey, Measure.FORM_SUBMITTED)).isEqualTo(1);
        assertThat(count(journey, Measure.FORM_THEN_MQL)).isZero();
    }

    @Test
    void keepsTheConnectionOfTheMomentThatCounts() {
        Journey journey = JourneyReader.read(
                List.of(on(1, Moment.Type.LEAD, CRM, "", ""), on(0, Moment.Type.MQL, OUTREACH, "", "")));

        assertThat(journey.added()).extracting(Added::connectionId).containsOnly(OUTREACH);
    }

    @Test
    @DisplayName("Row 61: the first call, message or meeting after the qualification answers it")
    void answersAQualificationByTheFirstReactionAfterIt() {
        Journey journey = JourneyReader.read(List.of(
                on(0, Moment.Type.CALLED),
                on(2, Moment.Type.MQL),
                on(3, Moment.Type.TASK_CREATED),
                on(4, Moment.Type.MEETING_BOOKED)));

        BegunCase begun = cases(journey, ResponseKind.SPEED_TO_LEAD).get(0);
        assertThat(begun.startedAt()).isEqualTo(DAY_0.plus(Duration.ofDays(2)));
        assertThat(begun.answeredAt()).isEqualTo(DAY_0.plus(Duration.ofDays(4)));
    }

    @Test
    @DisplayName("Row 52: each conversation wants a task after it")
    void wantsATaskAfterEachConversation() {
        Journey journey = JourneyReader.read(List.of(
                on(0, Moment.Type.CALLED, CRM, "anna", ""),
                on(1, Moment.Type.TASK_CREATED, CRM, "", ""),
                on(2, Moment.Type.REPLIED, CRM, "", ""),
                on(3, Moment.Type.MEETING_HELD, CRM, "bea", ""),
                on(2, Moment.Type.MESSAGED, CRM, "", "")));

        List<BegunCase> cases = cases(journey, ResponseKind.FOLLOW_UP);
        assertThat(cases).extracting(BegunCase::answeredAt).containsExactly(DAY_0.plus(Duration.ofDays(1)), null, null);
        assertThat(cases).extracting(BegunCase::owner).containsExactly("anna", "bea", "bea");
    }

    private static Contribution added(Journey journey, Measure measure) {
        return journey.added().stream()
                .map(Added::contribution)
                .filter(contribution -> contribution.measure() == measure)
                .findFirst()
                .orElseThrow();
    }

    private static List<BegunCase> cases(Journey journey, ResponseKind kind) {
        return journey.cases().stream().filter(begun -> begun.kind() == kind).toList();
    }
}
