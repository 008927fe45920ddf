/** How many it takes to tell a difference, and when one may stop early. Start with {@link io.boussole.plan.arithmetic.trial.SampleSize}. */
@NullMarked
package io.boussole.plan.arithmetic.trial;

import org.jspecify.annotations.NullMarked;
