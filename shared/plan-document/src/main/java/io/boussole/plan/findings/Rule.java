package io.boussole.plan.findings;

import io.boussole.http.Text;
import io.boussole.plan.document.PlanDocument;
import org.jspecify.annotations.Nullable;

/**
 * One rule about plans, whole: its name, what it says, how to mend it, and how it is checked.
 *
 * @param code stable, UPPER_SNAKE; part of the API's promise
 * @param row the requirement of the guide that it keeps; null for what any document of this kind must keep
 * @param says with {@code {0}}, {@code {1}} for what the check fills in
 * @param isAcceptable whether somebody may take the finding upon themselves, by name and with a reason, in the plan's acceptances
 * @param isLimit refused as soon as a change breaks it further, in a draft too; its check reports each item in excess
 */
public record Rule(
        String code,
        Severity severity,
        @Nullable Integer row,
        Text says,
        Text fix,
        Check check,
        boolean isAcceptable,
        boolean isLimit) {

    /** Looks at a plan and reports the places where the rule is broken. */
    @FunctionalInterface
    public interface Check {
        void examine(PlanDocument plan, Findings.Sink found);
    }

    /** The same rule, whose error is a warning once a member has accepted it. */
    public Rule acceptable() {
        return new Rule(code, severity, row, says, fix, check, true, isLimit);
    }

    /** The same rule, as one that no change may break further. */
    public Rule limit() {
        return new Rule(code, severity, row, says, fix, check, isAcceptable, true);
    }

    public static Draft error(String code) {
        return new Draft(code, Severity.ERROR, null);
    }

    public static Draft error(String code, int row) {
        return new Draft(code, Severity.ERROR, row);
    }

    public static Draft warning(String code) {
        return new Draft(code, Severity.WARNING, null);
    }

    public static Draft warning(String code, int row) {
        return new Draft(code, Severity.WARNING, row);
    }

    /** A rule that does not say anything yet. */
    public record Draft(
            String code, Severity severity, @Nullable Integer row) {
        public Worded says(String en, String fr) {
            return new Worded(this, new Text(en, fr));
        }
    }

    /** A rule without advice yet. */
    public record Worded(Draft draft, Text says) {
        public Advised fix(String en, String fr) {
            return new Advised(this, new Text(en, fr));
        }
    }

    /** A rule without its check yet. */
    public record Advised(Worded worded, Text fix) {
        public Rule check(Check check) {
            Draft draft = worded.draft();
            return new Rule(draft.code(), draft.severity(), draft.row(), worded.says(), fix, check, false, false);
        }
    }
}
