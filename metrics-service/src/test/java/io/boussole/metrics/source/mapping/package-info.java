@NullMarked
package io.boussole.metrics.source.mapping;

import org.jspecify.annotations.NullMarked;
