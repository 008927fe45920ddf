/**
 * Requests to addresses that users give us: never into our own network, never along a redirection, never without an end. Open {@link
 * io.boussole.outbound.OutboundHttp} first; {@link io.boussole.outbound.PublicAddress} says what is our own network.
 */
@NullMarked
package io.boussole.outbound;

import org.jspecify.annotations.NullMarked;
