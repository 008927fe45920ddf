package io.boussole.metrics.journey.response;

import static org.assertj.core.api.Assertions.assertThat;

import io.boussole.calendar.BusinessCalendar;
import io.boussole.calendar.WorkingHours;
import io.boussole.metrics.fact.FactKind;
import io.boussole.metrics.journey.response.ResponseJudge.Verdict;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ResponseJudgeTest {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final BusinessCalendar CALENDAR = new BusinessCalendar(
            "FR",
            PARIS,
            Set.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY),
            new WorkingHours(LocalTime.of(9, 0), LocalTime.of(18, 0)),
            List.of());
    private static final Duration TWO_HOURS = Duration.ofHours(2);
    private static final Duration ONE_DAY = Duration.ofHours(9);

    @Test
    @DisplayName("Row 61: MQL Mon 13 Jul 2026 17:00, called Wed 15 Jul 09:59:59 is met, at 10:00:00 breached")
    void readsLessThanStrictly() {
        assertThat(verdict("2026-07-13T17:00", "2026-07-15T09:59:59", "2026-08-01T00:00"))
                .isEqualTo(Verdict.MET);
        assertThat(verdict("2026-07-13T17:00", "2026-07-15T10:00:00", "2026-08-01T00:00"))
                .isEqualTo(Verdict.FAILED);
    }

    @Test
    @DisplayName("Row 61: MQL Fri 17:30 is due Mon 10:30")
    void passesOverTheWeekend() {
        assertThat(judge("2026-08-01T00:00", TWO_HOURS).dueAt(begun("2026-07-10T17:30", null)))
                .isEqualTo(at("2026-07-13T10:30"));
    }

    @Test
    void leavesOpenCasesUndecidedUntilTheirTimeHasPassed() {
        assertThat(verdict("2026-07-10T17:30", null, "2026-07-13T10:29:59")).isEqualTo(Verdict.UNDECIDED);
        assertThat(verdict("2026-07-10T17:30", null, "2026-07-13T10:30:00")).isEqualTo(Verdict.FAILED);
        assertThat(verdict("2026-07-10T17:30", "2026-07-13T09:10", "2026-07-13T09:05"))
                .as("an answer that is still to come")
                .isEqualTo(Verdict.UNDECIDED);
    }

    @Test
    void countsAnswersOutsideWorkingHours() {
        assertThat(verdict("2026-07-10T17:30", "2026-07-11T22:00", "2026-08-01T00:00"))
                .isEqualTo(Verdict.MET);
    }

    @Test
    @DisplayName("Row 52: 50 conversations, 45 with a task within a working day: 90 %, the missing ones listed")
    void countsFiftyConversations() {
        List<ResponseCase> cases = new ArrayList<>();
        for (int conversation = 0; conversation < 50; conversation++) {
            cases.add(begun("2026-07-15T10:00", conversation < 45 ? "2026-07-15T16:00" : null));
        }
        ResponseJudge judge = judge("2026-08-01T00:00", ONE_DAY);

        assertThat(judge.shares(cases)).containsExactly(new DayShare(LocalDate.parse("2026-07-15"), 50, 45, 5));
        assertThat(cases.stream().flatMap(one -> judge.missed(one).stream())).hasSize(5);
    }

    @Test
    void sharesByTheDayOfTheBeginningInTheCalendarsZone() {
        ResponseJudge judge = judge("2026-07-16T09:30", TWO_HOURS);

        assertThat(judge.shares(List.of(
                        begun("2026-07-15T23:30", "2026-07-16T09:00"),
                        begun("2026-07-16T00:30", null),
                        begun("2026-07-17T10:00", null))))
                .containsExactly(
                        new DayShare(LocalDate.parse("2026-07-15"), 1, 1, 0),
                        new DayShare(LocalDate.parse("2026-07-16"), 1, 0, 0));
    }

    private static Verdict verdict(String start, @Nullable String answer, String now) {
        return judge(now, TWO_HOURS).verdict(begun(start, answer));
    }

    private static ResponseJudge judge(String now, Duration limit) {
        return new ResponseJudge(CALENDAR, limit, at(now));
    }

    private static ResponseCase begun(String start, @Nullable String answer) {
        return new ResponseCase(
                UUID.randomUUID(),
                ResponseKind.SPEED_TO_LEAD,
                at(start),
                answer == null ? null : at(answer),
                new UUID(0, 1),
                FactKind.CONTACT,
                "17",
                "anna",
                "");
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(PARIS).toInstant();
    }
}
