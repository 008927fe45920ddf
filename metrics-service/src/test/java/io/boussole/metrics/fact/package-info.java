@NullMarked
package io.boussole.metrics.fact;

import org.jspecify.annotations.NullMarked;
