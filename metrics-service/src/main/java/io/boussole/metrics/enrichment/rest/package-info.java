/** Tokens of vendors' APIs, and how the asking goes. */
@NullMarked
package io.boussole.metrics.enrichment.rest;

import org.jspecify.annotations.NullMarked;
