@NullMarked
package io.boussole.metrics.series;

import org.jspecify.annotations.NullMarked;
