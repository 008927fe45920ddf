package io.boussole.metrics.connection;

import io.boussole.metrics.fact.FunnelStage;
import io.boussole.metrics.source.ClosingStages;
import io.boussole.metrics.source.SourceKind;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A sender that a tenant has connected. */
@Entity
public class Connection {
    @Id
    private UUID id;

    @TenantId
    private String tenantId;

    private String name;

    @Enumerated(EnumType.STRING)
    private SourceKind source;

    @Enumerated(EnumType.STRING)
    private ConnectionState state;

    @Enumerated(EnumType.STRING)
    private PauseMode pauseMode;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> wonStages;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> lostStages;

    private @Nullable String defaultCurrency;

    private @Nullable String publicUrl;

    private boolean untimedSignatures;

    private String timeZone;

    private @Nullable String defaultSource;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, FunnelStage> qualification;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> options;

    @Embedded
    @AttributeOverride(name = "keyId", column = @Column(name = "secret_key_id"))
    @AttributeOverride(name = "sealed", column = @Column(name = "secret"))
    private @Nullable SealedSecret secret;

    @Embedded
    @AttributeOverride(name = "keyId", column = @Column(name = "former_secret_key_id"))
    @AttributeOverride(name = "sealed", column = @Column(name = "former_secret"))
    @SuppressWarnings("UnusedVariable") // WebhookConnections reads the column.
    private @Nullable SealedSecret formerSecret;

    private @Nullable Instant formerSecretValidUntil;

    private Instant createdAt;

    private Instant changedAt;

    @SuppressWarnings("UnusedVariable") // Queries read the column.
    private @Nullable Instant deletedAt;

    @Version
    private long revision;

    @SuppressWarnings("NullAway.Init")
    protected Connection() {}

    Connection(UUID id, String tenantId, SourceKind source, ConnectionTerms terms, SealedSecret secret, Instant now) {
        this.id = id;
        this.tenantId = tenantId;
        this.source = source;
        this.secret = secret;
        this.createdAt = now;
        this.name = terms.name();
        this.state = terms.state();
        this.pauseMode = terms.pauseMode();
        this.wonStages = terms.stages().won();
        this.lostStages = terms.stages().lost();
        this.timeZone = terms.timeZone().getId();
        this.qualification = terms.qualification();
        this.options = terms.options();
        this.changedAt = now;
        change(terms, now);
    }

    final void change(ConnectionTerms terms, Instant now) {
        name = terms.name();
        state = terms.state();
        pauseMode = terms.pauseMode();
        wonStages = terms.stages().won();
        lostStages = terms.stages().lost();
        defaultCurrency = terms.defaultCurrency();
        publicUrl = terms.publicUrl();
        untimedSignatures = terms.untimedSignatures();
        timeZone = terms.timeZone().getId();
        defaultSource = terms.defaultSource();
        qualification = terms.qualification();
        options = terms.options();
        changedAt = now;
    }

    /** The former secret stays good until {@code formerValidUntil}; one that was former already ends now. */
    void rotateSecret(SealedSecret next, Instant formerValidUntil, Instant now) {
        formerSecret = secret;
        formerSecretValidUntil = formerValidUntil;
        secret = next;
        changedAt = now;
    }

    /** Nothing proves anything with it any more; its settings stay for the events that were taken before. */
    void delete(Instant now) {
        secret = null;
        formerSecret = null;
        formerSecretValidUntil = null;
        deletedAt = now;
        changedAt = now;
    }

    public ConnectionTerms terms() {
        return new ConnectionTerms(
                name,
                state,
                pauseMode,
                new ClosingStages(wonStages, lostStages),
                defaultCurrency,
                publicUrl,
                untimedSignatures,
                ZoneId.of(timeZone),
                defaultSource,
                new TreeMap<>(qualification),
                new TreeMap<>(options));
    }

    public UUID id() {
        return id;
    }

    public String tenantId() {
        return tenantId;
    }

    public SourceKind source() {
        return source;
    }

    public Optional<Instant> formerSecretValidUntil() {
        return Optional.ofNullable(formerSecretValidUntil);
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant changedAt() {
        return changedAt;
    }

    public long revision() {
        return revision;
    }
}
