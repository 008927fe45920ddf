/**
 * What of each plan decides how journeys are judged. Start with {@link io.boussole.metrics.journey.terms.PlanTermsService}.
 */
@NullMarked
package io.boussole.metrics.journey.terms;

import org.jspecify.annotations.NullMarked;
