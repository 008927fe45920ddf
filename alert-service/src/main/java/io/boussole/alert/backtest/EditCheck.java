package io.boussole.alert.backtest;

import io.boussole.alert.rule.AlertRule;
import io.boussole.alert.rule.terms.RuleChanges;
import io.boussole.alert.rule.tuning.ChangeLimits;
import io.boussole.contracts.kpi.MetricKind;
import io.boussole.http.CommonProblem;
import io.boussole.http.ProblemException;
import io.boussole.http.Text;
import io.boussole.http.Violation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whether a rule could be overridden so. Every fault is named, not only the first. */
final class EditCheck {
    private static final BigDecimal RAREST = new BigDecimal("0.000001");
    private static final BigDecimal NEARLY_ONE = new BigDecimal("0.999999");
    private static final BigDecimal LARGEST = BigDecimal.valueOf(1_000_000_000_000L);

    /** Where a rule has its number, and where an edit has it. */
    private static final Map<String, String> MEMBERS = Map.of(
            "/errorBudget/alpha", "/alpha",
            "/errorBudget/watchAlpha", "/watchAlpha",
            "/recovery/alpha", "/recoveryAlpha",
            "/maturity/minExpected", "/minExpected",
            "/maturity/delayMedianDays", "/delayMedianDays");

    private final List<Violation> faults = new ArrayList<>();

    private EditCheck() {}

    /**
     * @param kind of the KPI; null where none was observed
     * @throws ProblemException 422 with every fault
     */
    static void require(RuleEdits edits, AlertRule rule, @Nullable MetricKind kind) {
        EditCheck check = new EditCheck();
        RuleChanges changes = edits.changes(rule.terms());
        for (Violation fault :
                ChangeLimits.faults(changes, rule.terms().judging().alpha())) {
            check.fault(MEMBERS.getOrDefault(fault.pointer(), fault.pointer()), fault.code(), fault.message());
        }
        check.reference(edits, changes.reference(), kind == MetricKind.RATE);
        if (!check.faults.isEmpty()) {
            throw ProblemException.of(
                    CommonProblem.VALIDATION_FAILED,
                    new Text("The rule cannot be edited so", "La règle ne peut pas être modifiée ainsi"),
                    check.faults);
        }
    }

    private void reference(RuleEdits edits, RuleChanges.@Nullable Range edited, boolean isShare) {
        between("/target", edits.target(), RAREST, isShare ? NEARLY_ONE : LARGEST);
        between("/low", edits.low(), BigDecimal.ZERO, isShare ? BigDecimal.ONE : LARGEST);
        between("/high", edits.high(), BigDecimal.ZERO, isShare ? BigDecimal.ONE : LARGEST);
        if (edited == null && (edits.low() != null || edits.high() != null)) {
            fault(
                    "/target",
                    "REQUIRED",
                    new Text(
                            "A range needs a target, and the rule has none",
                            "Une fourchette suppose une cible, et la règle n'en a pas"));
        }
        if (edited != null && faults.isEmpty()) {
            inOrder(edits.low() == null ? "/target" : "/low", edited.low(), edited.value());
            inOrder(edits.high() == null ? "/target" : "/high", edited.value(), edited.high());
        }
    }

    private void inOrder(String pointer, @Nullable BigDecimal lower, @Nullable BigDecimal upper) {
        if (lower != null && upper != null && lower.compareTo(upper) > 0) {
            String above = lower.toPlainString();
            String below = upper.toPlainString();
            fault(
                    pointer,
                    "OUT_OF_RANGE",
                    new Text(
                            "low ≤ target ≤ high, but " + above + " is above " + below,
                            "low ≤ target ≤ high, or " + above + " dépasse " + below));
        }
    }

    private void between(String pointer, @Nullable BigDecimal number, BigDecimal least, BigDecimal most) {
        if (number != null && (number.compareTo(least) < 0 || number.compareTo(most) > 0)) {
            String from = least.toPlainString();
            String to = most.toPlainString();
            fault(pointer, "OUT_OF_RANGE", new Text("From " + from + " to " + to, "De " + from + " à " + to));
        }
    }

    private void fault(String pointer, String code, Text message) {
        faults.add(new Violation("/edited" + pointer, code, message));
    }
}
