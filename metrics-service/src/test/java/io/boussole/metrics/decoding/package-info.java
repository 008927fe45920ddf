@NullMarked
package io.boussole.metrics.decoding;

import org.jspecify.annotations.NullMarked;
