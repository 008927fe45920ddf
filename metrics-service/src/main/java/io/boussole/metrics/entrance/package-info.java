/**
 * Where deliveries come in. A delivery is believed, cut into events and written to Kafka, or, where an error answer would cost the
 * sender's data, to a local journal; only then is the sender told that we have it.
 *
 * <p>Start with {@link io.boussole.metrics.entrance.Entrance}. It runs on the event loop: nothing it calls there may block.
 */
@NullMarked
package io.boussole.metrics.entrance;

import org.jspecify.annotations.NullMarked;
