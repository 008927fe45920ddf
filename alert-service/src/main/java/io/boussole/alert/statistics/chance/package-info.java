/** How likely things are, exactly: {@link io.boussole.alert.statistics.chance.CrossingTime} for a walk that may reach a bound, {@link
 * io.boussole.alert.statistics.chance.SingleLook} and {@link io.boussole.alert.statistics.chance.StopChance} for a result that is seen once. */
@NullMarked
package io.boussole.alert.statistics.chance;

import org.jspecify.annotations.NullMarked;
