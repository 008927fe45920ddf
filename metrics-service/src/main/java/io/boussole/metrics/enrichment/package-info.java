/**
 * Asks vendors' APIs for what their events do not say. Start with {@link io.boussole.metrics.enrichment.EnrichmentWorker}: what is read
 * goes onto the topic of events like a delivery, so that it is taken once, folded in any order, and replayed.
 */
@NullMarked
package io.boussole.metrics.enrichment;

import org.jspecify.annotations.NullMarked;
