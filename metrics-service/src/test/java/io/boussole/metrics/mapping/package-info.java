@NullMarked
package io.boussole.metrics.mapping;

import org.jspecify.annotations.NullMarked;
