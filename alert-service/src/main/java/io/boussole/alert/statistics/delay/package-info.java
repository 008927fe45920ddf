/** Judges cases that convert late, by their age: {@link io.boussole.alert.statistics.delay.HazardProcess} on a {@link
 * io.boussole.alert.statistics.delay.DelayCurve}. */
@NullMarked
package io.boussole.alert.statistics.delay;

import org.jspecify.annotations.NullMarked;
