package io.boussole.metrics.journey.response;

import io.boussole.calendar.BusinessCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Says of a case whether it was met, failed or is undecided yet; a function of calendar, limit and time alone. */
final class ResponseJudge {
    private final BusinessCalendar calendar;
    private final Duration limit;
    private final Instant now;

    /** @param limit in working time, not negative */
    ResponseJudge(BusinessCalendar calendar, Duration limit, Instant now) {
        this.calendar = calendar;
        this.limit = limit;
        this.now = now;
    }

    /** What became of a case. */
    enum Verdict {
        MET,
        FAILED,
        UNDECIDED
    }

    /** "Less than two hours" is meant strictly: an answer at the very end of the limit comes too late. */
    Verdict verdict(ResponseCase one) {
        Instant dueAt = dueAt(one);
        @Nullable Instant answeredAt = one.answeredAt();
        if (answeredAt != null && !answeredAt.isAfter(now)) {
            return answeredAt.isBefore(dueAt) ? Verdict.MET : Verdict.FAILED;
        }
        return now.isBefore(dueAt) ? Verdict.UNDECIDED : Verdict.FAILED;
    }

    Instant dueAt(ResponseCase one) {
        return calendar.plusWorkingTime(one.startedAt(), limit);
    }

    Optional<MissedCase> missed(ResponseCase one) {
        return hasBegun(one) && verdict(one) == Verdict.FAILED
                ? Optional.of(new MissedCase(one, dueAt(one)))
                : Optional.empty();
    }

    /** By day; appointments may lie in the future, and have not begun then. */
    List<DayShare> shares(List<ResponseCase> cases) {
        SortedMap<LocalDate, DayShare> days = new TreeMap<>();
        cases.stream().filter(this::hasBegun).forEach(one -> {
            DayShare share = share(one);
            days.merge(share.day(), share, ResponseJudge::sum);
        });
        return List.copyOf(days.values());
    }

    private boolean hasBegun(ResponseCase one) {
        return !one.startedAt().isAfter(now);
    }

    private DayShare share(ResponseCase one) {
        LocalDate day = LocalDate.ofInstant(one.startedAt(), calendar.zone());
        return switch (verdict(one)) {
            case MET -> new DayShare(day, 1, 1, 0);
            case FAILED -> new DayShare(day, 1, 0, 1);
            case UNDECIDED -> new DayShare(day, 1, 0, 0);
        };
    }

    private static DayShare sum(DayShare one, DayShare other) {
        return new DayShare(
                one.day(), one.entered() + other.entered(), one.met() + other.met(), one.failed() + other.failed());
    }
}
