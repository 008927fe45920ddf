/**
 * How good the data is that figures are made of, by connection and by KPI. Start with {@link
 * io.boussole.metrics.quality.QualityService}. What is counted is counted where events and facts change, in their transaction: nothing
 * here reads events.
 */
@NullMarked
package io.boussole.metrics.quality;

import org.jspecify.annotations.NullMarked;
