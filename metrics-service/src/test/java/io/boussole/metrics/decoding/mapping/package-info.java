@NullMarked
package io.boussole.metrics.decoding.mapping;

import org.jspecify.annotations.NullMarked;
