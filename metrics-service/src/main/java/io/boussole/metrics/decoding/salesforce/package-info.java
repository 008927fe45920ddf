/**
 * Salesforce records, however they are told: {@link io.boussole.metrics.decoding.salesforce.SalesforceDecoder}. Both ways of telling make a
 * {@link io.boussole.metrics.decoding.salesforce.SalesforceRecord}, and one reader for each object makes facts of it.
 */
@NullMarked
package io.boussole.metrics.decoding.salesforce;

import org.jspecify.annotations.NullMarked;
