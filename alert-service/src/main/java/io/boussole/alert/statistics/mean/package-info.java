/** Judges amounts, on the scale of their logarithms: {@link io.boussole.alert.statistics.mean.LogMeanSequence}. */
@NullMarked
package io.boussole.alert.statistics.mean;

import org.jspecify.annotations.NullMarked;
