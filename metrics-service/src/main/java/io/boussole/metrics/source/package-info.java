/**
 * Who sends to us, how each proves it, and where one event of a delivery ends and the next begins. Nothing here understands what an
 * event means: that is the decoding's work, behind Kafka, where a fault costs no sender an error.
 *
 * <p>Start with {@link io.boussole.metrics.source.Source}. A new sender is a folder beside {@code hubspot} and a line in
 * {@link io.boussole.metrics.source.SourceKind}.
 */
@NullMarked
package io.boussole.metrics.source;

import org.jspecify.annotations.NullMarked;
