/**
 * What can be said about each KPI, kept with its facts and put into words. Start with {@link io.boussole.alert.outcome.EvaluationLog}.
 */
@NullMarked
package io.boussole.alert.outcome;

import org.jspecify.annotations.NullMarked;
