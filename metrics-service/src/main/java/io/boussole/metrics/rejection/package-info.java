/** Events that were not understood, kept with their reason until somebody looks. Start with {@link io.boussole.metrics.rejection.Rejection}. */
@NullMarked
package io.boussole.metrics.rejection;

import org.jspecify.annotations.NullMarked;
