package io.boussole.alert.incident;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** What there is only because of an alert. */
@MappedSuperclass
public abstract class OfAlert {
    @Id
    private UUID id;

    @TenantId
    @Column(name = "tenant_id")
    private String tenantId;

    @Column(name = "alert_id")
    private UUID alertId;

    @Column(name = "plan_id")
    private UUID planId;

    @SuppressWarnings("NullAway.Init")
    protected OfAlert() {}

    OfAlert(UUID id, Alert alert) {
        this.id = id;
        this.tenantId = alert.tenantId();
        this.alertId = alert.id();
        this.planId = alert.planId();
    }

    public UUID id() {
        return id;
    }

    public String tenantId() {
        return tenantId;
    }

    public UUID alertId() {
        return alertId;
    }

    public UUID planId() {
        return planId;
    }
}
