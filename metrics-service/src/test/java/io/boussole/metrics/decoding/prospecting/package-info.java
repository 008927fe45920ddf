@NullMarked
package io.boussole.metrics.decoding.prospecting;

import org.jspecify.annotations.NullMarked;
