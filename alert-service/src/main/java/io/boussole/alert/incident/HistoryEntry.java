package io.boussole.alert.incident;

import io.boussole.alert.StoredJson;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** One thing that happened to an alert or to one of its actions. Never changed; the database refuses it too. */
@Entity
@Immutable
@Table(name = "alert_history")
@IdClass(HistoryEntry.Key.class)
public class HistoryEntry {
    /** Names an entry within its tenant. */
    public record Key(UUID alertId, int number) implements Serializable {}

    @Id
    @Column(name = "alert_id")
    private UUID alertId;

    @Id
    private int number;

    @TenantId
    @Column(name = "tenant_id")
    private String tenantId;

    @Column(name = "plan_id")
    private UUID planId;

    @Column(name = "action_id")
    private @Nullable UUID actionId;

    @Enumerated(EnumType.STRING)
    private HistoryType type;

    @Column(name = "happened_at")
    private Instant at;

    @Column(name = "happened_by")
    private @Nullable String by;

    private @Nullable String note;

    @Convert(converter = StoredJson.Values.class)
    private Map<String, String> details;

    @SuppressWarnings("NullAway.Init")
    protected HistoryEntry() {}

    HistoryEntry(Alert alert, int number, Happening happening) {
        this.alertId = alert.id();
        this.number = number;
        this.tenantId = alert.tenantId();
        this.planId = alert.planId();
        this.actionId = happening.actionId();
        this.type = happening.type();
        this.at = happening.at();
        this.by = happening.by();
        this.note = happening.note();
        this.details = happening.details();
    }

    public int number() {
        return number;
    }

    /** The action that it happened to; null: to the alert as a whole. */
    public @Nullable UUID actionId() {
        return actionId;
    }

    public HistoryType type() {
        return type;
    }

    public Instant at() {
        return at;
    }

    /** The subject of the credential; null: it happened by itself. */
    public @Nullable String by() {
        return by;
    }

    /** In the words of whoever did it. */
    public @Nullable String note() {
        return note;
    }

    /** What else there is to know, by name. */
    public Map<String, String> details() {
        return details;
    }
}
