@NullMarked
package io.boussole.metrics.rejection;

import org.jspecify.annotations.NullMarked;
