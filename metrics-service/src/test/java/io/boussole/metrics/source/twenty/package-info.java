@NullMarked
package io.boussole.metrics.source.twenty;

import org.jspecify.annotations.NullMarked;
