/** Any JSON, understood by what its connection was told of it. */
@NullMarked
package io.boussole.metrics.source.mapping;

import org.jspecify.annotations.NullMarked;
