package io.boussole.alert.incident;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/** For how long nobody is told of an alert, and who wanted that. The KPI is judged all the same. */
@Embeddable
public record Silence(
        @Column(name = "silenced_at") Instant at,
        @Column(name = "silenced_until") Instant until,
        @Column(name = "silenced_by") String by,
        @Column(name = "silence_reason") String reason) {

    public boolean lasts(Instant now) {
        return now.isBefore(until);
    }
}
