@NullMarked
package io.boussole.metrics.predictiveness;

import org.jspecify.annotations.NullMarked;
