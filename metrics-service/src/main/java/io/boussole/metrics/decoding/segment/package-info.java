/** Segment events: {@link io.boussole.metrics.decoding.segment.SegmentDecoder}. */
@NullMarked
package io.boussole.metrics.decoding.segment;

import org.jspecify.annotations.NullMarked;
