/**
 * Setting a plan that is off track going again: six steps in the guide's order, none of them skipped.
 *
 * <p>Start with {@link io.boussole.plan.relaunch.RelaunchStep}.
 */
@NullMarked
package io.boussole.plan.relaunch;

import org.jspecify.annotations.NullMarked;
