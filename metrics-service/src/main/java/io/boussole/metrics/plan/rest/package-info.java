/** What metrics-service is told about plans' teams over HTTP: {@link io.boussole.metrics.plan.rest.OwnerResource}. */
@NullMarked
package io.boussole.metrics.plan.rest;

import org.jspecify.annotations.NullMarked;
