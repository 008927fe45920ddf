/** HubSpot app webhooks, in both vocabularies: {@link io.boussole.metrics.decoding.hubspot.HubSpotDecoder}. */
@NullMarked
package io.boussole.metrics.decoding.hubspot;

import org.jspecify.annotations.NullMarked;
