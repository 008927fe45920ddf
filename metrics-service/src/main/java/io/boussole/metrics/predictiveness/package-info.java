/**
 * Whether a metric foretells signatures or retention (row 84): its rank correlation with the outcome some periods later, with an interval.
 *
 * <p>{@link io.boussole.metrics.predictiveness.PredictivenessService} reads both series; {@link
 * io.boussole.metrics.predictiveness.Findings} judges them and is pure, as is {@link
 * io.boussole.metrics.predictiveness.RankCorrelation}.
 */
@NullMarked
package io.boussole.metrics.predictiveness;

import org.jspecify.annotations.NullMarked;
