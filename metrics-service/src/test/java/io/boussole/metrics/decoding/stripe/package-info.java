@NullMarked
package io.boussole.metrics.decoding.stripe;

import org.jspecify.annotations.NullMarked;
