/** How much evidence is enough where a plan states its volume: {@link io.boussole.alert.statistics.bound.ExactBound}, and what it can find:
 * {@link io.boussole.alert.statistics.bound.Detectability}. Both walk over {@link io.boussole.alert.statistics.bound.PlannedEvidence}. */
@NullMarked
package io.boussole.alert.statistics.bound;

import org.jspecify.annotations.NullMarked;
