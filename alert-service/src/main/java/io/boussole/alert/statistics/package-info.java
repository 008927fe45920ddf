/**
 * The mathematics of the judgement, without a notion of plans: {@link io.boussole.alert.statistics.EProcess} weighs the evidence, {@link
 * io.boussole.alert.statistics.ConfidenceSequence} gives the values that it leaves possible.
 */
@NullMarked
package io.boussole.alert.statistics;

import org.jspecify.annotations.NullMarked;
