package io.boussole.alert.synthesis;

import io.boussole.alert.incident.PublishedPlans;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Weeks and months of plans. */
@ApplicationScoped
public class Syntheses {
    private final PublishedPlans plans;
    private final PlanDays days;
    private final WeekReader weeks;
    private final MonthReader months;
    private final Clock clock;

    Syntheses(PublishedPlans plans, PlanDays days, WeekReader weeks, MonthReader months, Clock clock) {
        this.plans = plans;
        this.days = days;
        this.weeks = weeks;
        this.months = months;
        this.clock = clock;
    }

    /**
     * The plan as it stood on the Monday of a day's week.
     *
     * @param day null: today
     * @return empty when the plan is not known or that Monday is still to come
     */
    @Transactional
    public Optional<Week> week(UUID planId, @Nullable LocalDate day) {
        LocalDate of = day == null ? today(planId) : day;
        LocalDate monday = of.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return started(planId, monday)
                .map(at -> new Week(
                        planId,
                        monday,
                        at,
                        weeks.verdicts(planId, at),
                        weeks.alerts(planId, at),
                        weeks.actions(planId, at, monday)));
    }

    /**
     * What happened in a month; of one that is not over, what has happened so far.
     *
     * @return empty when the plan is not known or the month is still to come
     */
    @Transactional
    public Optional<Month> month(UUID planId, YearMonth month) {
        return started(planId, month.atDay(1))
                .flatMap(from -> days.start(planId, month.plusMonths(1).atDay(1))
                        .map(to -> month(planId, month, new MonthReader.Span(from, to))));
    }

    private Month month(UUID planId, YearMonth month, MonthReader.Span span) {
        Map<String, Long> resolved = months.resolved(planId, span);
        Map<String, String> atStart = new TreeMap<>();
        weeks.verdicts(planId, span.from()).forEach(said -> atStart.put(said.kpiId(), said.verdict()));
        return new Month(
                planId,
                month.toString(),
                months.opened(planId, span),
                resolved,
                resolved.getOrDefault("FALSE_ALARM", 0L),
                weeks.verdicts(planId, span.to()).stream()
                        .map(said -> new Month.Trend(said.kpiId(), atStart.get(said.kpiId()), said.verdict()))
                        .toList(),
                months.decisions(planId, span),
                months.reversals(planId, span),
                months.impacts(planId, span),
                months.restatements(planId, span),
                months.times(planId, span));
    }

    /** When the day began; empty when the plan is not known or the day is still to come. */
    private Optional<Instant> started(UUID planId, LocalDate day) {
        return days.start(planId, day).filter(at -> !at.isAfter(clock.instant()));
    }

    private LocalDate today(UUID planId) {
        return LocalDate.ofInstant(
                clock.instant(),
                plans.newest(planId).map(plan -> plan.calendar().timeZone()).orElse(ZoneOffset.UTC));
    }
}
