package io.boussole.alert.judgement;

import io.boussole.alert.evaluation.Direction;
import io.boussole.alert.evaluation.Episode;
import io.boussole.alert.evaluation.ErrorBudget;
import io.boussole.alert.evaluation.EvaluationRule;
import io.boussole.alert.evaluation.Period;
import io.boussole.alert.evaluation.Testing;
import io.boussole.alert.rule.AlertRule;
import io.boussole.alert.rule.terms.Judging;
import io.boussole.alert.rule.terms.Reference;
import io.boussole.alert.source.SourceWords;
import io.boussole.calendar.BusinessCalendar;
import io.boussole.calendar.Closure;
import io.boussole.calendar.WorkingHours;
import io.boussole.contracts.kpi.KpiObserved;
import io.boussole.contracts.kpi.MetricKind;
import io.boussole.contracts.plan.PlanCalendar;
import io.boussole.contracts.plan.PlanKpi;
import io.boussole.contracts.plan.PlanPublished;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A published plan in the terms of the evaluation. */
public final class JudgedPlan {
    private final PlanPublished published;
    private final BusinessCalendar calendar;
    private final Period period;
    private final Map<YearMonth, Double> seasonality;

    /** @throws IllegalArgumentException when its calendar, its period or its seasonality makes no sense */
    public JudgedPlan(PlanPublished published) {
        this.published = published;
        this.calendar = calendar(published.calendar());
        this.period = new Period(published.period().start(), published.period().end());
        this.seasonality = published.seasonality().entrySet().stream()
                .collect(Collectors.toMap(
                        month -> month(month.getKey()),
                        month -> month.getValue().doubleValue()));
    }

    public PlanPublished published() {
        return published;
    }

    public BusinessCalendar calendar() {
        return calendar;
    }

    public EvaluationRule toEvaluationRule(AlertRule rule) {
        Reference reference = rule.terms().reference();
        Judging judging = rule.terms().judging();
        return new EvaluationRule(
                Direction.valueOf(rule.terms().watched().direction().name()),
                number(rule.target()),
                reference == null
                        ? new EvaluationRule.Range(null, null)
                        : new EvaluationRule.Range(number(reference.low()), number(reference.high())),
                period,
                new EvaluationRule.Spread(
                        seasonality,
                        TeamCapacity.of(published, kpi(rule.kpiId()).orElse(null))),
                new EvaluationRule.Ripening(judging.ripensAfterDays(), days(judging.delayMedianDays())),
                testing(judging));
    }

    /** Whether its period does. */
    boolean holds(LocalDate day) {
        return period.holds(day);
    }

    /**
     * A count is zero only on days of which a source would have told: what happened before the first was connected is not known, and
     * nobody is held to it.
     */
    public Episode sinceTold(Episode episode, KpiObserved observed) {
        if (observed.kind() != MetricKind.COUNT) {
            return episode;
        }
        return SourceWords.toldSince(observed, calendar.zone())
                .filter(this::holds)
                .map(episode::from)
                .orElse(episode);
    }

    /**
     * Whether a count has no fact though the plan says by which kind of tool it is counted, and one of these, which was there before the
     * period's end, has told of something. It is a zero if such a tool tells of these facts at all, and not of others alone.
     */
    boolean mayCountFromZero(@Nullable String kpiId, KpiObserved observed) {
        return observed.kind() == MetricKind.COUNT
                && observed.days().stream().allMatch(day -> day.numerator().signum() == 0)
                && kpi(kpiId).map(PlanKpi::source).isPresent()
                && SourceWords.haveTold(observed)
                && SourceWords.toldSince(observed, calendar.zone())
                        .filter(since -> !since.isAfter(period.end()))
                        .isPresent();
    }

    public Optional<PlanKpi> kpi(@Nullable String id) {
        return published.kpis().stream().filter(kpi -> kpi.id().equals(id)).findFirst();
    }

    private static Testing testing(Judging judging) {
        return new Testing(
                judging.method(),
                new ErrorBudget(
                        judging.alpha().doubleValue(), judging.watchAlpha().doubleValue()),
                judging.recoveryAlpha().doubleValue(),
                judging.alternatives().stream().map(BigDecimal::doubleValue).toList(),
                judging.minExpected().doubleValue(),
                number(judging.plannedVolume()),
                judging.dispersion().doubleValue());
    }

    private static @Nullable Double days(@Nullable Integer days) {
        return days == null ? null : days.doubleValue();
    }

    private static @Nullable Double number(@Nullable BigDecimal value) {
        return value == null ? null : value.doubleValue();
    }

    private static YearMonth month(String month) {
        try {
            return YearMonth.parse(month);
        } catch (java.time.DateTimeException notAMonth) {
            throw new IllegalArgumentException("a season is a month such as 2027-01: " + month, notAMonth);
        }
    }

    private static BusinessCalendar calendar(PlanCalendar calendar) {
        return new BusinessCalendar(
                calendar.country(),
                calendar.timeZone(),
                new HashSet<>(calendar.workingDays()),
                new WorkingHours(calendar.workStart(), calendar.workEnd()),
                calendar.closures().stream()
                        .map(closure -> new Closure(closure.start(), closure.end()))
                        .toList());
    }
}
