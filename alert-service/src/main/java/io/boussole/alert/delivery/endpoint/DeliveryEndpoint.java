package io.boussole.alert.delivery.endpoint;

import io.boussole.alert.StoredJson;
import io.boussole.alert.delivery.NoticeType;
import io.boussole.sealing.Sealed;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** Where a tenant wants to be told. Only what has changed is written: the worker writes columns of the same row meanwhile. */
@Entity
@DynamicUpdate
@Table(name = "delivery_endpoint")
public class DeliveryEndpoint {
    @Id
    private UUID id;

    @TenantId
    @Column(name = "tenant_id")
    private String tenantId;

    @Enumerated(EnumType.STRING)
    private EndpointKind kind;

    private String name;

    private @Nullable String url;

    @Column(name = "client_id")
    private @Nullable String clientId;

    @Convert(converter = StoredJson.Texts.class)
    private List<String> copies;

    @Column(name = "notice_types")
    @Convert(converter = StoredJson.Texts.class)
    private List<String> noticeTypes;

    @Column(name = "plan_id")
    private @Nullable UUID planId;

    private @Nullable String language;

    @Column(name = "quiet_hours")
    private boolean quietHours;

    @Column(name = "group_within_seconds")
    private @Nullable Long groupWithinSeconds;

    private boolean enabled;

    @Column(name = "off_since")
    private @Nullable Instant offSince;

    @Enumerated(EnumType.STRING)
    @Column(name = "off_reason")
    private @Nullable OffReason offReason;

    @Column(name = "secret_key_id")
    private @Nullable String secretKeyId;

    private byte @Nullable [] secret;

    @Column(name = "former_key_id")
    private @Nullable String formerKeyId;

    @Column(name = "former_secret")
    private byte @Nullable [] formerSecret;

    @Column(name = "former_until")
    private @Nullable Instant formerUntil;

    @Column(name = "failing_since")
    private @Nullable Instant failingSince;

    @Column(name = "created_at")
    private Instant createdAt;

    private long revision;

    @SuppressWarnings("NullAway.Init")
    protected DeliveryEndpoint() {}

    @SuppressWarnings("NullAway.Init")
    DeliveryEndpoint(UUID id, EndpointTerms terms, Instant now) {
        this.id = id;
        this.kind = terms.kind();
        this.createdAt = now;
        this.revision = 1;
        this.enabled = true;
        take(terms, now);
    }

    void change(EndpointTerms terms, Instant now) {
        take(terms, now);
        revision++;
    }

    private void take(EndpointTerms terms, Instant now) {
        name = terms.name();
        url = terms.url();
        clientId = terms.clientId();
        copies = terms.copies();
        noticeTypes =
                terms.noticeTypes().stream().map(NoticeType::name).sorted().toList();
        planId = terms.planId();
        language = terms.language();
        quietHours = terms.quietHours();
        groupWithinSeconds =
                terms.groupWithin() == null ? null : terms.groupWithin().toSeconds();
        turn(terms.enabled(), now);
    }

    private void turn(boolean on, Instant now) {
        if (on) {
            offSince = null;
            offReason = null;
            failingSince = enabled ? failingSince : null;
        } else if (enabled) {
            offSince = now;
            offReason = OffReason.SWITCHED_OFF;
        }
        enabled = on;
    }

    void seal(Sealed newSecret) {
        secretKeyId = newSecret.keyId();
        secret = newSecret.bytes();
    }

    /** The present secret goes on until {@code until} beside the new one. */
    void rotate(Sealed newSecret, Instant until) {
        formerKeyId = secretKeyId;
        formerSecret = secret;
        formerUntil = until;
        seal(newSecret);
        revision++;
    }

    Optional<Sealed> secret() {
        return kept(secretKeyId, secret);
    }

    Optional<Sealed> formerSecretAt(Instant now) {
        return formerUntil != null && now.isBefore(formerUntil) ? kept(formerKeyId, formerSecret) : Optional.empty();
    }

    private static Optional<Sealed> kept(@Nullable String keyId, byte @Nullable [] bytes) {
        return keyId == null || bytes == null ? Optional.empty() : Optional.of(new Sealed(keyId, bytes));
    }

    public UUID id() {
        return id;
    }

    public String tenantId() {
        return tenantId;
    }

    public EndpointKind kind() {
        return kind;
    }

    public String name() {
        return name;
    }

    public @Nullable String url() {
        return url;
    }

    public @Nullable String clientId() {
        return clientId;
    }

    public List<String> copies() {
        return copies;
    }

    public List<NoticeType> noticeTypes() {
        return noticeTypes.stream().map(NoticeType::valueOf).toList();
    }

    public @Nullable UUID planId() {
        return planId;
    }

    public @Nullable String language() {
        return language;
    }

    public boolean quietHours() {
        return quietHours;
    }

    public @Nullable Duration groupWithin() {
        return groupWithinSeconds == null ? null : Duration.ofSeconds(groupWithinSeconds);
    }

    public boolean enabled() {
        return enabled;
    }

    public @Nullable Instant offSince() {
        return offSince;
    }

    public @Nullable OffReason offReason() {
        return offReason;
    }

    public @Nullable Instant formerUntil() {
        return formerUntil;
    }

    public @Nullable Instant failingSince() {
        return failingSince;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public long revision() {
        return revision;
    }
}
