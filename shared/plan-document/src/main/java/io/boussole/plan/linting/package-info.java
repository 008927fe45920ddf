/**
 * The linter around the rules: from the text of a document to findings with line and column, faults of the text itself included.
 *
 * <p>Start with {@link io.boussole.plan.linting.PlanLinter}; what it can say is listed in {@link
 * io.boussole.plan.linting.FindingCatalogue}.
 */
@NullMarked
package io.boussole.plan.linting;

import org.jspecify.annotations.NullMarked;
