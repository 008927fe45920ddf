package io.boussole.plan.arithmetic.feasibility;

import io.boussole.http.Text;
import io.boussole.plan.arithmetic.Exact;
import io.boussole.plan.arithmetic.revenue.PlanFigures;
import io.boussole.plan.document.Objective;
import io.boussole.plan.document.Period;
import io.boussole.plan.document.PlanDocument;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether objectives are specific, measurable, achievable, relevant and time-bound (row 21), each with its reason. */
public final class SmartCheck {
    private final PlanDocument plan;
    private final PlanFigures figures;
    private final Feasibility feasibility;

    /**
     * One of the five letters.
     *
     * @param holds null where the plan does not say enough to tell
     * @param reason null where it holds
     */
    public record Criterion(
            @Nullable Boolean holds, @Nullable Text reason) {
        static final Criterion HOLDS = new Criterion(true, null);

        static Criterion fails(String en, String fr) {
            return new Criterion(false, new Text(en, fr));
        }

        static Criterion unknown(String en, String fr) {
            return new Criterion(null, new Text(en, fr));
        }

        static Criterion of(boolean holds, String en, String fr) {
            return holds ? HOLDS : fails(en, fr);
        }
    }

    /** The five letters of one objective. */
    public record Smart(
            @Nullable String objectiveId,
            Criterion specific,
            Criterion measurable,
            Criterion achievable,
            Criterion relevant,
            Criterion timeBound) {}

    private SmartCheck(PlanDocument plan) {
        this.plan = plan;
        this.figures = new PlanFigures(plan);
        this.feasibility = Feasibility.of(plan);
    }

    public static List<Smart> of(PlanDocument plan) {
        SmartCheck check = new SmartCheck(plan);
        return plan.objectives().stream().map(check::smart).toList();
    }

    private Smart smart(Objective objective) {
        return new Smart(
                objective.id(),
                specific(objective),
                measurable(objective),
                achievable(objective),
                relevant(objective),
                timeBound(objective));
    }

    private static Criterion specific(Objective objective) {
        return Criterion.of(
                isStated(objective.statement()) && isStated(objective.ownerId()),
                "It needs a statement and an owner",
                "Il lui faut un énoncé et un responsable");
    }

    private Criterion measurable(Objective objective) {
        boolean onKpi = plan.kpis().stream()
                .anyMatch(kpi -> kpi.id() != null && kpi.id().equals(objective.kpiId()));
        return Criterion.of(
                onKpi && objective.target() != null,
                "It needs a KPI of the plan and a target",
                "Il lui faut un indicateur du plan et une cible");
    }

    /** Judged on this objective's own target, so that of two objectives on revenue one may hold. */
    private Criterion achievable(Objective objective) {
        BigDecimal target = objective.target();
        if (!figures.isOnRevenue(objective) || target == null) {
            return Criterion.unknown(
                    "Capacity says nothing about this KPI", "La capacité ne dit rien de cet indicateur");
        }
        return feasibility
                .feasibleRevenue()
                .map(feasible -> Criterion.of(
                        Exact.fraction(target).compareTo(feasible) <= 0,
                        "The team can reach " + Exact.plain(Exact.rounded(feasible, 2, RoundingMode.DOWN)),
                        "L'équipe peut atteindre " + Exact.plain(Exact.rounded(feasible, 2, RoundingMode.DOWN))))
                .orElse(Criterion.unknown(
                        "Capacity, closing rate or deal value is missing",
                        "La capacité, le taux de closing ou la valeur des contrats manque"));
    }

    private static Criterion relevant(Objective objective) {
        return Criterion.of(
                isStated(objective.rationale()) || isStated(objective.why()),
                "It does not say where its figure comes from or what it serves",
                "Il ne dit ni d'où vient son chiffre ni à quoi il sert");
    }

    private Criterion timeBound(Objective objective) {
        LocalDate due = objective.dueOn();
        return Criterion.of(
                due != null && isWithin(due, plan.period()),
                "It needs a date within the period",
                "Il lui faut une date dans la période");
    }

    private static boolean isWithin(LocalDate day, @Nullable Period period) {
        LocalDate start = period == null ? null : period.start();
        LocalDate end = period == null ? null : period.end();
        return (start == null || !day.isBefore(start)) && (end == null || !day.isAfter(end));
    }

    private static boolean isStated(@Nullable String text) {
        return text != null && !text.isBlank();
    }
}
