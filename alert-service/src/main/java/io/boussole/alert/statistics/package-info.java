/**
 * The mathematics of the judgement, without a notion of plans: {@link io.boussole.alert.statistics.EProcess} weighs the evidence, {@link
 * io.boussole.alert.statistics.ConfidenceSequence} gives the values that it leaves possible. Read these first. {@code bound} says how much
 * evidence is enough and what it can find, {@code cusum} finds changes within a period, {@code delay} judges cases that convert late,
 * {@code mean} amounts; {@code chance} has the chances that they are made with.
 */
@NullMarked
package io.boussole.alert.statistics;

import org.jspecify.annotations.NullMarked;
