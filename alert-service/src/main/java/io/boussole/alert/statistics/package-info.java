/**
 * The mathematics of the judgement, without a notion of plans: {@link io.boussole.alert.statistics.EProcess} weighs the evidence, {@link
 * io.boussole.alert.statistics.ConfidenceSequence} gives the values that it leaves possible. Read these first; {@link
 * io.boussole.alert.statistics.ExactBound} and {@link io.boussole.alert.statistics.Detectability} say how much evidence is enough and what
 * it can find, {@link io.boussole.alert.statistics.ShareCusum} finds changes within a period, {@link
 * io.boussole.alert.statistics.HazardProcess} judges cases that convert late.
 */
@NullMarked
package io.boussole.alert.statistics;

import org.jspecify.annotations.NullMarked;
