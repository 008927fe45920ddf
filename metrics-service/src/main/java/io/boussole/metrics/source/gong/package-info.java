/** Gong automation rules: one call a delivery, with a signed token or a key in the address. */
@NullMarked
package io.boussole.metrics.source.gong;

import org.jspecify.annotations.NullMarked;
