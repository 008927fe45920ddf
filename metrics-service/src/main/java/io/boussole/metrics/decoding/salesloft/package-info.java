/** Salesloft resources: {@link io.boussole.metrics.decoding.salesloft.SalesloftDecoder}. */
@NullMarked
package io.boussole.metrics.decoding.salesloft;

import org.jspecify.annotations.NullMarked;
