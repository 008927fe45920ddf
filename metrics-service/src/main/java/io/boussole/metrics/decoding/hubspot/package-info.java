/** HubSpot app webhooks, in both vocabularies, and whole objects: {@link io.boussole.metrics.decoding.hubspot.HubSpotDecoder}. */
@NullMarked
package io.boussole.metrics.decoding.hubspot;

import org.jspecify.annotations.NullMarked;
