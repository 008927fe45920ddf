/**
 * Which changes of a plan are allowed when. Pure; reads what {@link io.boussole.plan.difference} found.
 *
 * <p>Start with {@link io.boussole.plan.changes.ChangeBook}, every rule there is.
 */
@NullMarked
package io.boussole.plan.changes;

import org.jspecify.annotations.NullMarked;
