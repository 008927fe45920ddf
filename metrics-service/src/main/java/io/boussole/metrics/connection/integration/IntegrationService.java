package io.boussole.metrics.connection.integration;

import io.boussole.http.TimeCursor;
import io.boussole.metrics.connection.Connection;
import io.boussole.metrics.connection.ConnectionService;
import io.boussole.metrics.connection.activity.Activity;
import io.boussole.metrics.connection.activity.ActivityService;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Judges how connections are doing. */
@ApplicationScoped
public class IntegrationService {
    private final ConnectionService connections;
    private final ActivityService activities;
    private final IntegrationConfig config;
    private final Clock clock;

    IntegrationService(
            ConnectionService connections, ActivityService activities, IntegrationConfig config, Clock clock) {
        this.connections = connections;
        this.activities = activities;
        this.config = config;
        this.clock = clock;
    }

    /** In order of creation. */
    public List<Integration> list(@Nullable TimeCursor after, int limit) {
        List<Connection> found = connections.list(after, limit);
        Map<UUID, Activity> activity =
                activities.of(found.stream().map(Connection::id).toList());
        return found.stream()
                .map(connection -> integration(connection, activity.getOrDefault(connection.id(), Activity.NONE)))
                .toList();
    }

    private Integration integration(Connection connection, Activity activity) {
        return new Integration(connection, activity, state(activity));
    }

    private IntegrationState state(Activity activity) {
        @Nullable Instant delivered = activity.lastDeliveryAt();
        @Nullable Instant refused = activity.lastRefusedAt();
        boolean refusedLast = refused != null && (delivered == null || refused.isAfter(delivered));
        boolean misunderstood = activity.recently()
                .errorRate()
                .filter(rate -> rate.compareTo(config.failingAbove()) > 0)
                .isPresent();
        if (refusedLast || misunderstood) {
            return IntegrationState.FAILING;
        }
        Instant silentBefore = clock.instant().minus(config.silentAfter());
        return delivered == null || delivered.isBefore(silentBefore) ? IntegrationState.SILENT : IntegrationState.OK;
    }
}
