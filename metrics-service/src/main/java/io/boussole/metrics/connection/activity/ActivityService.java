package io.boussole.metrics.connection.activity;

import io.boussole.access.CurrentTenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What came through the connections of the current tenant, as of the last flush. */
@ApplicationScoped
public class ActivityService {
    private final ActivityRepository activities;
    private final CurrentTenant tenant;

    ActivityService(ActivityRepository activities, CurrentTenant tenant) {
        this.activities = activities;
        this.tenant = tenant;
    }

    @Transactional
    public Map<UUID, Activity> of(List<UUID> connectionIds) {
        return activities.find(tenant.id(), connectionIds);
    }
}
