/**
 * What is watched, by which numbers, and who answers. {@link io.boussole.alert.rule.PlanRules} says what a plan asks for;
 * {@link io.boussole.alert.rule.AlertRuleService} tells a new version of a rule from one that merely follows the plan.
 */
@NullMarked
package io.boussole.alert.rule;

import org.jspecify.annotations.NullMarked;
