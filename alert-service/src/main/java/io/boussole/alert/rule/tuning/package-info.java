/**
 * What people put in the place of the plan's numbers, and what they may: {@link io.boussole.alert.rule.tuning.RuleTuningService}. It
 * stands outside {@code rule} because it reads published plans and asks for new judgements.
 */
@NullMarked
package io.boussole.alert.rule.tuning;

import org.jspecify.annotations.NullMarked;
