/** Salesloft: the bare resource in the body, its meaning in a header, signed. */
@NullMarked
package io.boussole.metrics.source.salesloft;

import org.jspecify.annotations.NullMarked;
