package io.boussole.alert.dashboard.rest;

import io.boussole.alert.dashboard.Deviations;
import io.boussole.alert.evaluation.Verdict;
import io.boussole.alert.incident.Alert;
import io.boussole.alert.incident.AlertState;
import io.boussole.alert.incident.Incident;
import io.boussole.alert.outcome.KpiEvaluation;
import io.boussole.alert.outcome.Wording;
import io.boussole.contracts.action.AlertKind;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Deviations", description = "What deviates from a plan")
record DeviationsResponse(List<Kpi> kpis, List<Cause> alerts) {

    @Schema(name = "DeviatingKpi")
    record Kpi(
            String kpiId,
            @Nullable String label,
            Verdict verdict,
            Instant since,

            @Schema(description = "In words, in the language of Accept-Language")
            String text) {

        static Kpi from(KpiEvaluation evaluation, Locale language) {
            return new Kpi(
                    evaluation.kpiId(),
                    evaluation.label(),
                    evaluation.verdict(),
                    evaluation.verdictSince(),
                    Wording.of(evaluation).in(language));
        }
    }

    @Schema(name = "StandingAlert")
    record Standing(
            UUID id,
            AlertKind kind,
            String subject,
            @Nullable String label,
            AlertState state,
            Instant openedAt,
            List<String> ownerIds,
            boolean overdue,
            boolean silenced,
            int escalationStep) {

        static Standing from(Incident incident, Instant now) {
            Alert alert = incident.alert();
            return new Standing(
                    alert.id(),
                    alert.grounds().kind(),
                    alert.grounds().subject(),
                    alert.label(),
                    alert.state(),
                    alert.openedAt(),
                    incident.actions().stream()
                            .map(action -> action.owner().id())
                            .distinct()
                            .toList(),
                    incident.actions().stream().anyMatch(action -> action.isOverdue(now)),
                    alert.silence() != null && alert.silence().lasts(now),
                    alert.escalationStep());
        }
    }

    @Schema(name = "AlertWithWhatItExplains")
    record Cause(
            Standing alert,

            @Schema(description = "Alerts that this one accounts for")
            List<Standing> explains) {}

    static DeviationsResponse from(Deviations deviations, Instant now, Locale language) {
        return new DeviationsResponse(
                deviations.kpis().stream()
                        .map(evaluation -> Kpi.from(evaluation, language))
                        .toList(),
                deviations.alerts().stream()
                        .map(cause -> new Cause(
                                Standing.from(cause.incident(), now),
                                cause.explains().stream()
                                        .map(incident -> Standing.from(incident, now))
                                        .toList()))
                        .toList());
    }
}
