package io.boussole.metrics.connection.integration;

import io.boussole.metrics.connection.Connection;
import io.boussole.metrics.connection.activity.Activity;

/** A connection and how it is doing. */
public record Integration(Connection connection, Activity activity, IntegrationState state) {}
