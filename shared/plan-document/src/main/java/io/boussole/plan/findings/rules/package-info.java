/**
 * The guide's rules, a file for each part of the plan. Start with {@link io.boussole.plan.findings.rules.RuleBook}; a new rule is a
 * constant in the file of its part, a new part a file and a line in the book.
 */
@NullMarked
package io.boussole.plan.findings.rules;

import org.jspecify.annotations.NullMarked;
