/**
 * Turns the body of one delivered event into changes of facts. Pure: the same body always decodes to the same result.
 *
 * <p>Start with {@link io.boussole.metrics.decoding.Decoders}, which knows a decoder for each source, and {@link
 * io.boussole.metrics.decoding.Decoded}, the closed list of what a body can turn out to be. A new source is one more package with a
 * {@link io.boussole.metrics.decoding.Decoder}.
 */
@NullMarked
package io.boussole.metrics.decoding;

import org.jspecify.annotations.NullMarked;
