@NullMarked
package io.boussole.metrics.enrichment;

import org.jspecify.annotations.NullMarked;
