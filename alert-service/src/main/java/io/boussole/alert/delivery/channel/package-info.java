/**
 * How each kind of endpoint is told: what is written, and what its answer means. {@link io.boussole.alert.delivery.channel.Channel} is
 * the one door; nothing here knows of queues or retries.
 */
@NullMarked
package io.boussole.alert.delivery.channel;

import org.jspecify.annotations.NullMarked;
