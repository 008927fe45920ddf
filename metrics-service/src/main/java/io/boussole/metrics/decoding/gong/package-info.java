/** Gong calls: {@link io.boussole.metrics.decoding.gong.GongDecoder}. */
@NullMarked
package io.boussole.metrics.decoding.gong;

import org.jspecify.annotations.NullMarked;
