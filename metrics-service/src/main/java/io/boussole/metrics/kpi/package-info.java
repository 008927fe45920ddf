/**
 * The KPIs of plans: read on request, and published whenever one changes.
 *
 * <p>A change of a sum raises the revision of the KPIs that read it, in the same transaction ({@link
 * io.boussole.metrics.kpi.DueKpis}); {@link io.boussole.metrics.kpi.KpiRelay} publishes what is ahead of its published revision. So
 * many changes become one publication, and a kill delays it at most. {@link io.boussole.metrics.kpi.QualityWatch} raises it when the
 * quality of the data has changed.
 */
@NullMarked
package io.boussole.metrics.kpi;

import org.jspecify.annotations.NullMarked;
