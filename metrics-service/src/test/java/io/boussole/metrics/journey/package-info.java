@NullMarked
package io.boussole.metrics.journey;

import org.jspecify.annotations.NullMarked;
