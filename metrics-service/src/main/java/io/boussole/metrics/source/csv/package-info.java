/** Connections that are fed with files alone. */
@NullMarked
package io.boussole.metrics.source.csv;

import org.jspecify.annotations.NullMarked;
