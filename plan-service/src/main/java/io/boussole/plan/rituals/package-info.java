/**
 * The meetings that a plan's rituals come to: when they are due, how each was closed, and what came of them.
 *
 * <p>Start with {@link io.boussole.plan.rituals.RitualService}.
 */
@NullMarked
package io.boussole.plan.rituals;

import org.jspecify.annotations.NullMarked;
