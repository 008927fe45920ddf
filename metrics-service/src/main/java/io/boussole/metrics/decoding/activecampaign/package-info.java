/** ActiveCampaign webhooks: {@link io.boussole.metrics.decoding.activecampaign.ActiveCampaignDecoder}. */
@NullMarked
package io.boussole.metrics.decoding.activecampaign;

import org.jspecify.annotations.NullMarked;
