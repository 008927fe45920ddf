package io.boussole.alert.incident;

import io.boussole.alert.StoredJson;
import io.boussole.alert.incident.impact.Conclusion;
import io.boussole.alert.incident.impact.Impact;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** What came of an action or a decision, as it was measured on its day. */
@Entity
@Immutable
@Table(name = "measured_impact")
public class MeasuredImpact {
    /** What was measured. */
    public enum Subject {
        ACTION,
        DECISION
    }

    @Id
    @Column(name = "subject_id")
    private UUID subjectId;

    @TenantId
    @Column(name = "tenant_id")
    private String tenantId;

    @Enumerated(EnumType.STRING)
    private Subject subject;

    @Column(name = "alert_id")
    private UUID alertId;

    @Column(name = "plan_id")
    private UUID planId;

    @Column(name = "kpi_id")
    private @Nullable String kpiId;

    @Enumerated(EnumType.STRING)
    private Conclusion conclusion;

    @Column(name = "measured_on")
    private LocalDate measuredOn;

    @Column(name = "measured_at")
    private Instant measuredAt;

    @Convert(converter = Stored.class)
    @Column(name = "document")
    private Impact impact;

    @SuppressWarnings("NullAway.Init")
    protected MeasuredImpact() {}

    MeasuredImpact(
            Alert alert, UUID subjectId, Subject subject, Impact impact, LocalDate measuredOn, Instant measuredAt) {
        this.subjectId = subjectId;
        this.tenantId = alert.tenantId();
        this.subject = subject;
        this.alertId = alert.id();
        this.planId = alert.planId();
        this.kpiId = impact.kpiId();
        this.conclusion = impact.conclusion();
        this.measuredOn = measuredOn;
        this.measuredAt = measuredAt;
        this.impact = impact;
    }

    public UUID subjectId() {
        return subjectId;
    }

    public Subject subject() {
        return subject;
    }

    public UUID alertId() {
        return alertId;
    }

    public Conclusion conclusion() {
        return conclusion;
    }

    /** Last day that counts. */
    public LocalDate measuredOn() {
        return measuredOn;
    }

    public Instant measuredAt() {
        return measuredAt;
    }

    public Impact impact() {
        return impact;
    }

    /** In a column. */
    @Converter
    static final class Stored implements AttributeConverter<Impact, String> {
        @Override
        public String convertToDatabaseColumn(Impact impact) {
            return StoredJson.write(impact);
        }

        @Override
        public Impact convertToEntityAttribute(String json) {
            return StoredJson.read(json, Impact.class);
        }
    }
}
