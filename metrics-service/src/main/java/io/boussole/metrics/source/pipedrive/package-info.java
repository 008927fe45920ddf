/** Pipedrive webhooks of version 1 and 2: one object a delivery, HTTP Basic in place of a signature. */
@NullMarked
package io.boussole.metrics.source.pipedrive;

import org.jspecify.annotations.NullMarked;
