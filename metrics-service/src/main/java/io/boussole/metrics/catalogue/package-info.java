/**
 * What each metric means. Start with {@link io.boussole.metrics.catalogue.MetricCatalogue}: the list is code, so a definition and
 * what computes it cannot drift apart. A change of meaning is a new version.
 */
@NullMarked
package io.boussole.metrics.catalogue;

import org.jspecify.annotations.NullMarked;
