/** Alerts and corrective actions over HTTP. */
@NullMarked
package io.boussole.alert.incident.rest;

import org.jspecify.annotations.NullMarked;
