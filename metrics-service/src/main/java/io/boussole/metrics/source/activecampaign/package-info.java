/** ActiveCampaign: forms with names in brackets, believed by the secret in the address. */
@NullMarked
package io.boussole.metrics.source.activecampaign;

import org.jspecify.annotations.NullMarked;
