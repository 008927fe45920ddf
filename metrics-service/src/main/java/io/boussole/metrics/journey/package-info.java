/**
 * Persons across tools. What happened to a person is kept as moments beside the facts that tell of it; {@link
 * io.boussole.metrics.journey.JourneyReader} makes of a person's moments what the measures count, once however many tools know the person.
 */
@NullMarked
package io.boussole.metrics.journey;

import org.jspecify.annotations.NullMarked;
