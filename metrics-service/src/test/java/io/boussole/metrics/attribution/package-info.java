@NullMarked
package io.boussole.metrics.attribution;

import org.jspecify.annotations.NullMarked;
