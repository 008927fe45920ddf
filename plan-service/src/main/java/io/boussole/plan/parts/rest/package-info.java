/** Parts over HTTP. Start with {@code ItemResource}; {@code PartPaths} gives each part its own paths in the OpenAPI document. */
@NullMarked
package io.boussole.plan.parts.rest;

import org.jspecify.annotations.NullMarked;
