package io.boussole.metrics.enrichment;

/**
 * What a vendor's API answered about one fact.
 *
 * @param entityKey as in the vendor's webhooks, so that both stay in one order
 * @param body as the source's decoder reads it; carries the vendor's own times
 */
record ReadBack(String entityKey, String body) {}
