/**
 * How much of a period's result is due by a day: working days, seasons, and who of the team is there and how far into the job. Pure
 * functions. Start with {@link io.boussole.alert.evaluation.pacing.Pace}.
 */
@NullMarked
package io.boussole.alert.evaluation.pacing;

import org.jspecify.annotations.NullMarked;
