/** Which tools deliver, and how well (row 73): {@link io.boussole.metrics.connection.integration.Integration}. */
@NullMarked
package io.boussole.metrics.connection.integration;

import org.jspecify.annotations.NullMarked;
