/**
 * Events over Kafka, once in effect.
 *
 * <p>Out: a feature appends to the {@link io.boussole.messaging.Outbox} in its own transaction and the {@link
 * io.boussole.messaging.OutboxRelay} sends. In: a feature implements {@link io.boussole.messaging.EventHandler}; the {@link
 * io.boussole.messaging.ConsumerLoop} calls it inside a transaction that also moves the offset, so a crash repeats or skips nothing.
 */
@NullMarked
package io.boussole.messaging;

import org.jspecify.annotations.NullMarked;
