/**
 * Who outside wants to be told what, and the secrets that go with it. Open {@link
 * io.boussole.alert.delivery.endpoint.DeliveryEndpointService} first.
 */
@NullMarked
package io.boussole.alert.delivery.endpoint;

import org.jspecify.annotations.NullMarked;
