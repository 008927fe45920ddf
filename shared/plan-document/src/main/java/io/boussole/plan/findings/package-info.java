/**
 * The plan linter: what keeps a plan from being activated, and what would make it better.
 *
 * <p>Start with {@link io.boussole.plan.findings.Rule}. Every rule of the guide is one constant in {@link
 * io.boussole.plan.findings.rules}, all of them listed in {@link io.boussole.plan.findings.rules.RuleBook}. {@link
 * io.boussole.plan.linting} goes from a text to findings with line and column.
 */
@NullMarked
package io.boussole.plan.findings;

import org.jspecify.annotations.NullMarked;
