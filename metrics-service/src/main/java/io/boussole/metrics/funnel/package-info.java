/** The guide's funnel over a period: {@link io.boussole.metrics.funnel.FunnelService}. */
@NullMarked
package io.boussole.metrics.funnel;

import org.jspecify.annotations.NullMarked;
