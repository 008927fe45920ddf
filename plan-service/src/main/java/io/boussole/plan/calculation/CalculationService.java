package io.boussole.plan.calculation;

import io.boussole.http.CommonProblem;
import io.boussole.http.ProblemException;
import io.boussole.http.Text;
import io.boussole.http.Violation;
import io.boussole.plan.arithmetic.cost.Portfolio;
import io.boussole.plan.arithmetic.cost.Portfolio.Reallocation;
import io.boussole.plan.arithmetic.cost.SavingScenario;
import io.boussole.plan.document.Budget.Tool;
import io.boussole.plan.document.PartnerProgram;
import io.boussole.plan.document.PartnerProgram.Partner;
import io.boussole.plan.document.PlanDocument;
import io.boussole.plan.lifecycle.PlanProblem;
import io.boussole.plan.lifecycle.PlanService;
import io.boussole.plan.linting.Today;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
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
    private final PlanService plans;
    private final Clock clock;

    CalculationService(PlanService plans, Clock clock) {
        this.plans = plans;
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

    /** As of today, where the plan is worked on. */
    public Portfolio portfolio(PlanDocument plan) {
        return Portfolio.of(plan, Today.of(plan, clock));
    }

    /** @throws ProblemException 404 when the plan has no battle or channel of this id */
    public Reallocation stopping(Portfolio portfolio, String id) {
        return portfolio.stopping(id).orElseThrow(CalculationService::notFound);
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
