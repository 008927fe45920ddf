/**
 * The judgement itself: rule, observation, calendar and date in, verdict with its evidence out. Pure functions, no framework.
 *
 * <p>Start with {@link io.boussole.alert.evaluation.Evaluator}. The evidence is an e-process: under the plan's own assumption it
 * reaches 1/alpha with a chance of at most alpha, however often one looks.
 */
@NullMarked
package io.boussole.alert.evaluation;

import org.jspecify.annotations.NullMarked;
