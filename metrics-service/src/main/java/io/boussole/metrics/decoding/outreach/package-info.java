/** Outreach changes: {@link io.boussole.metrics.decoding.outreach.OutreachDecoder}. */
@NullMarked
package io.boussole.metrics.decoding.outreach;

import org.jspecify.annotations.NullMarked;
