/**
 * What a rule says, as values without identity or time: {@link io.boussole.alert.rule.terms.RuleTerms}. Two rules that say the same are
 * equal, which is how a new plan version is told from a new rule version; {@link io.boussole.alert.rule.terms.RuleChanges} is what
 * people put in its place.
 */
@NullMarked
package io.boussole.alert.rule.terms;

import org.jspecify.annotations.NullMarked;
