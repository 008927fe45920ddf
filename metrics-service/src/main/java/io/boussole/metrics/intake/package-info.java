/**
 * Delivered events in. Start with {@link io.boussole.metrics.intake.DeliveredEventConsumer}: a batch is one transaction in which
 * events seen before are dropped, the others decoded and folded, and the KPIs that change marked for publication.
 */
@NullMarked
package io.boussole.metrics.intake;

import org.jspecify.annotations.NullMarked;
