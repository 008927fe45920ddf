/** Zoho CRM notifications: {@link io.boussole.metrics.decoding.zoho.ZohoDecoder}. */
@NullMarked
package io.boussole.metrics.decoding.zoho;

import org.jspecify.annotations.NullMarked;
