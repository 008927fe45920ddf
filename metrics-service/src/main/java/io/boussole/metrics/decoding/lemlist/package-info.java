/** lemlist activities: {@link io.boussole.metrics.decoding.lemlist.LemlistDecoder}. */
@NullMarked
package io.boussole.metrics.decoding.lemlist;

import org.jspecify.annotations.NullMarked;
