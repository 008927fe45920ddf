/**
 * Persons that several records know, and deals that may be one. Start with {@link
 * io.boussole.metrics.journey.duplicate.DuplicateService}.
 */
@NullMarked
package io.boussole.metrics.journey.duplicate;

import org.jspecify.annotations.NullMarked;
