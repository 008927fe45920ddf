package io.boussole.plan.calculation;

import io.boussole.http.CommonProblem;
import io.boussole.http.ProblemException;
import io.boussole.http.Text;
import io.boussole.http.Violation;
import io.boussole.plan.arithmetic.cost.Portfolio;
import io.boussole.plan.arithmetic.cost.SavingScenario;
import io.boussole.plan.document.Budget.Tool;
import io.boussole.plan.document.PartnerProgram;
import io.boussole.plan.document.PartnerProgram.Partner;
import io.boussole.plan.document.PlanDocument;
import io.boussole.plan.lifecycle.PlanProblem;
import io.boussole.plan.lifecycle.PlanService;
import io.boussole.plan.linting.Today;
import io.boussole.plan.schedule.WorkingDays;
import io.boussole.plan.verdict.VerdictService;
import io.boussole.plan.verdict.VerdictsWithin;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds what a calculation is about, in the plan as it stands now. */
@ApplicationScoped
public class CalculationService {
    /** Metrics of what may be signed later on. */
    private static final Set<String> PIPELINE = Set.of("OPPORTUNITIES_CREATED", "PIPELINE", "PIPELINE_GROWTH");

    private final PlanService plans;
    private final VerdictService verdicts;
    private final Clock clock;

    CalculationService(PlanService plans, VerdictService verdicts, Clock clock) {
        this.plans = plans;
        this.verdicts = verdicts;
        this.clock = clock;
    }

    public PlanDocument plan(UUID planId) {
        return plans.read(planId).plan();
    }

    /** @throws ProblemException 404 when no partner of the plan has this code */
    public Partner partner(PlanDocument plan, String leadSourceCode) {
        List<Partner> partners = plan.channels().stream()
                .flatMap(channel -> Stream.ofNullable(channel.partnerProgram()))
                .map(PartnerProgram::partners)
                .flatMap(List::stream)
                .toList();
        return found(partners, Partner::leadSourceCode, leadSourceCode);
    }

    /**
     * As of today, where the plan is worked on.
     *
     * @param stop what may be stopped; null: nothing
     * @throws ProblemException 404 when the plan has no battle or channel of this id
     */
    public JudgedPortfolio portfolio(UUID planId, PlanDocument plan, @Nullable String stop) {
        Portfolio portfolio = Portfolio.of(plan, Today.of(plan, clock));
        return new JudgedPortfolio(
                portfolio,
                stop == null ? null : portfolio.stopping(stop).orElseThrow(CalculationService::notFound),
                verdicts.newest(planId));
    }

    /** What has been said of the pipeline from the day of the cut on, for a quarter; a day is one of where the plan is worked on. */
    public List<VerdictsWithin> pipelineSince(UUID planId, PlanDocument plan, LocalDate cutOn) {
        ZoneId zone = WorkingDays.of(plan).zone();
        Instant start = cutOn.atStartOfDay(zone).toInstant();
        Instant quarterLater = cutOn.plusMonths(3).atStartOfDay(zone).toInstant();
        Instant now = clock.instant();
        Instant end = now.isBefore(quarterLater) ? now : quarterLater;
        return plan.kpis().stream()
                .filter(kpi -> kpi.metric() != null && PIPELINE.contains(kpi.metric()))
                .flatMap(kpi -> Stream.ofNullable(kpi.id()))
                .map(kpiId -> verdicts.within(planId, kpiId, start, end))
                .toList();
    }

    /** @throws ProblemException 422 for every tool that the plan does not have */
    public SavingScenario without(PlanDocument plan, List<String> removedTools) {
        List<String> known = plan.budget() == null
                ? List.of()
                : plan.budget().tools().stream()
                        .map(Tool::name)
                        .map(String::valueOf)
                        .toList();
        List<Violation> unknown = IntStream.range(0, removedTools.size())
                .filter(index -> !known.contains(removedTools.get(index)))
                .mapToObj(CalculationService::unknownTool)
                .toList();
        if (!unknown.isEmpty()) {
            throw ProblemException.of(
                    CommonProblem.VALIDATION_FAILED, CommonProblem.VALIDATION_FAILED.title(), unknown);
        }
        return SavingScenario.without(plan, Set.copyOf(removedTools));
    }

    /** @throws ProblemException 404 when none of {@code items} has this id; of several, the first counts */
    public static <T> T found(List<T> items, Function<T, @Nullable String> idOf, String id) {
        return items.stream()
                .filter(item -> id.equals(idOf.apply(item)))
                .findFirst()
                .orElseThrow(CalculationService::notFound);
    }

    private static ProblemException notFound() {
        return ProblemException.of(PlanProblem.PART_NOT_FOUND, PlanProblem.PART_NOT_FOUND.title());
    }

    private static Violation unknownTool(int index) {
        return new Violation(
                "/removeTools/" + index,
                "UNKNOWN_REFERENCE",
                new Text("The plan has no tool of this name", "Le plan n'a pas d'outil de ce nom"));
    }
}
