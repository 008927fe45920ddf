@NullMarked
package io.boussole.metrics.quality;

import org.jspecify.annotations.NullMarked;
