/**
 * The senders that a tenant has connected: their settings, their secrets (sealed at rest, shown once) and what came from them.
 *
 * <p>Start with {@link io.boussole.metrics.connection.ConnectionService}. The entrance reads {@link
 * io.boussole.metrics.connection.WebhookConnections}.
 */
@NullMarked
package io.boussole.metrics.connection;

import org.jspecify.annotations.NullMarked;
