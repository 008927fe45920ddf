package io.boussole.metrics.connection.activity;

import io.boussole.access.CurrentTenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What came through the connections of the current tenant, as of the last flush. */
@ApplicationScoped
public class ActivityService {
    private final ActivityRepository activities;
    private final CurrentTenant tenant;
    private final Clock clock;

    ActivityService(ActivityRepository activities, CurrentTenant tenant, Clock clock) {
        this.activities = activities;
        this.tenant = tenant;
        this.clock = clock;
    }

    @Transactional
    public Map<UUID, Activity> of(List<UUID> connectionIds) {
        return activities.find(
                tenant.id(),
                connectionIds,
                LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(1));
    }
}
