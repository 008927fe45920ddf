/**
 * Mappings of connections, and what a body would do without doing it. Start with {@link io.boussole.metrics.mapping.MappingService}; the
 * language itself is in {@link io.boussole.metrics.decoding.mapping}.
 */
@NullMarked
package io.boussole.metrics.mapping;

import org.jspecify.annotations.NullMarked;
