/** HubSpot app webhooks: batched arrays, signed over method, address, body and time. */
@NullMarked
package io.boussole.metrics.source.hubspot;

import org.jspecify.annotations.NullMarked;
