/** Segment's webhook destination: one object or a batch, of which only the first event is signed. */
@NullMarked
package io.boussole.metrics.source.segment;

import org.jspecify.annotations.NullMarked;
