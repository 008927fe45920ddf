package io.boussole.alert.rule.tuning;

import io.boussole.alert.evaluation.Method;
import io.boussole.alert.rule.AlertRule;
import io.boussole.alert.rule.terms.RuleChanges;
import io.boussole.alert.rule.terms.RuleTerms;
import io.boussole.alert.rule.tuning.RuleTuningService.Wish;
import io.boussole.contracts.action.AlertKind;
import io.boussole.contracts.plan.PlanMember;
import io.boussole.contracts.plan.PlanPlaybook;
import io.boussole.contracts.plan.PlanPublished;
import io.boussole.http.CommonProblem;
import io.boussole.http.ProblemException;
import io.boussole.http.Text;
import io.boussole.http.Violation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What people may change in a rule. Every fault is named, not only the first. */
final class RuleCheck {
    /** Rates of the catalogue: their values lie strictly between 0 and 1, for at either end nothing could ever be evidence. */
    private static final Set<String> SHARES = Set.of(
            "VISIT_TO_LEAD",
            "LEAD_TO_MQL",
            "FORM_TO_MQL",
            "MQL_TO_SQL",
            "SQL_TO_OPPORTUNITY",
            "CLOSE_RATE",
            "WIN_RATE",
            "REPLY_RATE",
            "HUMAN_REPLY_RATE",
            "USEFUL_REPLY_RATE",
            "OPEN_RATE",
            "BOUNCE_RATE",
            "NO_SHOW_RATE",
            "PARTNER_LEAD_QUALITY",
            "WEBINAR_TO_MEETING",
            "PROSPECT_REJECTION_RATE",
            "SPEED_TO_LEAD_SHARE",
            "FOLLOW_UP_COMPLIANCE");

    private final AlertRule rule;
    private final RuleTerms plans;
    private final PlanPublished plan;
    private final List<Violation> faults = new ArrayList<>();

    RuleCheck(AlertRule rule, RuleTerms plans, PlanPublished plan) {
        this.rule = rule;
        this.plans = plans;
        this.plan = plan;
    }

    /**
     * @param added whether the plan gives the KPI no number, so that the wish must
     * @throws ProblemException 422 with every fault
     */
    void require(Wish wish, boolean added) {
        RuleChanges changes = wish.changes();
        if (added && changes.reference() == null) {
            fault(
                    "/reference",
                    "REQUIRED",
                    "The plan gives this KPI no number; say what it is held against",
                    "Le plan ne donne aucun nombre à cet indicateur ; dites à quoi le comparer");
        }
        if (rule.kind() == AlertKind.UNDER_PERFORMANCE) {
            faults.addAll(ChangeLimits.faults(changes, plans.judging().alpha()));
            reference(changes.reference());
        } else {
            changes.statistics().forEach(this::refuse);
        }
        action(changes);
        if (isBlank(wish.reason()) && needsReason(changes)) {
            fault(
                    "/reason",
                    "REASON_REQUIRED",
                    "Say why: a rule that is disabled, has a larger error budget or none at all lets things pass, or cries wolf",
                    "Dites pourquoi : une règle désactivée, ou dont le budget d'erreur est plus large ou absent, laisse passer des"
                            + " écarts ou crie au loup");
        }
        if (!faults.isEmpty()) {
            throw ProblemException.of(
                    CommonProblem.VALIDATION_FAILED,
                    new Text("The rule cannot be changed so", "La règle ne peut pas être modifiée ainsi"),
                    faults.stream()
                            .map(fault -> new Violation(wish.at() + fault.pointer(), fault.code(), fault.message()))
                            .toList());
        }
    }

    private boolean needsReason(RuleChanges changes) {
        BigDecimal alpha = changes.alpha();
        return Boolean.FALSE.equals(changes.enabled())
                || changes.method() == Method.FIXED_THRESHOLD
                || (alpha != null && alpha.compareTo(plans.judging().alpha()) > 0);
    }

    private void refuse(String pointer) {
        fault(
                pointer,
                "NOT_OF_THIS_KIND",
                "A rule of kind " + rule.kind() + " is judged without it",
                "Une règle de type " + rule.kind() + " est jugée sans cela");
    }

    private void reference(RuleChanges.@Nullable Range reference) {
        if (reference == null) {
            return;
        }
        boolean isShare = rule.metric() != null && SHARES.contains(rule.metric());
        BigDecimal value = reference.value();
        if (value.signum() <= 0 || (isShare && value.compareTo(BigDecimal.ONE) >= 0)) {
            fault(
                    "/reference/value",
                    "OUT_OF_RANGE",
                    isShare ? "A share lies strictly between 0 and 1" : "It must be more than 0",
                    isShare ? "Une part est strictement comprise entre 0 et 1" : "Il doit être supérieur à 0");
        }
        BigDecimal low = reference.low();
        BigDecimal high = reference.high();
        if (low != null && (low.signum() < 0 || low.compareTo(value) > 0)) {
            fault("/reference/low", "OUT_OF_RANGE", "From 0 to the value", "De 0 à la valeur");
        }
        if (high != null && (high.compareTo(value) < 0 || (isShare && high.compareTo(BigDecimal.ONE) > 0))) {
            fault(
                    "/reference/high",
                    "OUT_OF_RANGE",
                    isShare ? "From the value to 1" : "The value or more",
                    isShare ? "De la valeur à 1" : "La valeur ou plus");
        }
    }

    private void action(RuleChanges changes) {
        String ownerId = changes.ownerId();
        if (ownerId != null && plan.team().stream().map(PlanMember::id).noneMatch(ownerId::equals)) {
            fault(
                    "/action/ownerId",
                    "UNKNOWN_MEMBER",
                    "The plan's team has no such member",
                    "L'équipe du plan n'a pas ce membre");
        }
        String playbookId = changes.playbookId();
        if (playbookId != null
                && plan.playbooks().stream().map(PlanPlaybook::id).noneMatch(playbookId::equals)) {
            fault(
                    "/action/playbookId",
                    "UNKNOWN_PLAYBOOK",
                    "The plan has no such playbook",
                    "Le plan n'a pas ce mode opératoire");
        }
        faults.addAll(ChangeLimits.days("/action/dueInWorkingDays", changes.dueInWorkingDays(), 250));
    }

    private void fault(String pointer, String code, String en, String fr) {
        faults.add(new Violation(pointer, code, new Text(en, fr)));
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
