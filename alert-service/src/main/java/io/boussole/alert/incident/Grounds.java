package io.boussole.alert.incident;

import io.boussole.alert.StoredJson;
import io.boussole.alert.watch.wording.AlertWording;
import io.boussole.contracts.action.AlertFacts;
import io.boussole.contracts.action.AlertKind;
import io.boussole.http.Text;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an alert is about and rests on; its action carries the same, so that who reads it needs nothing else.
 *
 * @param subject what it is about within the plan: a KPI, a task, a milestone, a channel
 * @param facts what it rests on when it is about a KPI; null otherwise
 * @param circumstances what it rests on when it is about none
 */
@Embeddable
public record Grounds(
        @Enumerated(EnumType.STRING) AlertKind kind,
        String subject,
        @Column(name = "kpi_id") @Nullable String kpiId,

        @Convert(converter = StoredJson.Facts.class) @Nullable
        AlertFacts facts,

        @Convert(converter = StoredJson.Values.class) Map<String, String> circumstances) {

    static Grounds of(Breach breach) {
        return new Grounds(
                breach.rule().kind(),
                breach.rule().subject(),
                breach.rule().kpiId(),
                breach.facts(),
                breach.circumstances());
    }

    /** Why there is an alert. */
    public Text wording() {
        return AlertWording.of(kind, facts, circumstances);
    }
}
