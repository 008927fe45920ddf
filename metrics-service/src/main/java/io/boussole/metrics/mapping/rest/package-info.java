/** Mappings over HTTP: {@link io.boussole.metrics.mapping.rest.MappingResource}. */
@NullMarked
package io.boussole.metrics.mapping.rest;

import org.jspecify.annotations.NullMarked;
