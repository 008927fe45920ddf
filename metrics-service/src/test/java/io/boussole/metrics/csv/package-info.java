@NullMarked
package io.boussole.metrics.csv;

import org.jspecify.annotations.NullMarked;
