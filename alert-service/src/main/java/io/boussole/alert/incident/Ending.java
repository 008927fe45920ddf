package io.boussole.alert.incident;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How an alert ended, and when it was put away.
 *
 * @param resolution null, as all of it: it stands
 * @param resolvedBy subject of the credential; null: it ended by itself
 * @param closedAt null: it is not put away
 */
@Embeddable
public record Ending(
        @Enumerated(EnumType.STRING) @Nullable Resolution resolution,
        @Column(name = "resolved_at") @Nullable Instant resolvedAt,
        @Column(name = "resolved_by") @Nullable String resolvedBy,
        @Column(name = "resolve_comment") @Nullable String comment,
        @Column(name = "closed_at") @Nullable Instant closedAt,
        @Column(name = "closed_by") @Nullable String closedBy) {
    static final Ending NONE = new Ending(null, null, null, null, null, null);

    static Ending of(Resolution as, By by, @Nullable String comment) {
        return new Ending(as, by.at(), by.name(), comment, null, null);
    }

    Ending closed(By by) {
        return new Ending(resolution, resolvedAt, resolvedBy, comment, by.at(), by.name());
    }
}
