/**
 * A plan's KPIs and funnel as they stood at the end of a week, and the synthesis of a month. Start with {@link
 * io.boussole.metrics.snapshot.SnapshotDays}, which says what is due, and {@link io.boussole.metrics.snapshot.PlanSnapshotService}. Figures
 * are read as of a day, so a snapshot that is taken late holds the same ones.
 */
@NullMarked
package io.boussole.metrics.snapshot;

import org.jspecify.annotations.NullMarked;
