package io.boussole.plan.lifecycle;

import io.boussole.http.ProblemException;
import io.boussole.plan.difference.Change;
import io.boussole.plan.findings.Findings;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a change would do.
 *
 * @param findings what the rules would say of the plan then
 * @param refusal why the change would not be made; null when it would
 */
public record PlanTrial(
        List<Change> changes, Findings findings, @Nullable ProblemException refusal) {}
