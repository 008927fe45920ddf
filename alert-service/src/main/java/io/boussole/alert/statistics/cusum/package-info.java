/** Finds changes that begin within a period. {@link io.boussole.alert.statistics.cusum.CusumPath} is what one has seen, {@link
 * io.boussole.alert.statistics.cusum.ShareCusum} and {@link io.boussole.alert.statistics.cusum.CountCusum} say by how much a look moves it and
 * where it alarms. */
@NullMarked
package io.boussole.alert.statistics.cusum;

import org.jspecify.annotations.NullMarked;
