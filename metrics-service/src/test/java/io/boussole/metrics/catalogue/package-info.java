@NullMarked
package io.boussole.metrics.catalogue;

import org.jspecify.annotations.NullMarked;
