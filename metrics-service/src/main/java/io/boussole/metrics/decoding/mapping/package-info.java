/**
 * A language in which somebody who writes no code says what a JSON body means.
 *
 * <p>Start with {@link io.boussole.metrics.decoding.mapping.MappingReader}, which reads a document of the language and finds its faults;
 * {@link io.boussole.metrics.decoding.mapping.MappingRun} reads a body by it.
 */
@NullMarked
package io.boussole.metrics.decoding.mapping;

import org.jspecify.annotations.NullMarked;
