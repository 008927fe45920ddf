/** Close: one event a delivery, signed over its time and body. */
@NullMarked
package io.boussole.metrics.source.close;

import org.jspecify.annotations.NullMarked;
