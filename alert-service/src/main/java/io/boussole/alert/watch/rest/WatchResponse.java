package io.boussole.alert.watch.rest;

import io.boussole.alert.watch.WatchFinding;
import io.boussole.alert.watch.finding.Finding;
import io.boussole.alert.watch.wording.FindingWording;
import io.boussole.contracts.action.AlertKind;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Watch", description = "What the last look at a rule that rests on no statistics has found")
record WatchResponse(
        UUID planId,
        UUID ruleId,
        AlertKind kind,

        @Schema(description = "What is watched within the plan: a channel, a battle, a task, a milestone, a source")
        String subject,

        String label,

        @Schema(description = "MET: there is an alert; CLEAR: there is no ground for one; UNDECIDED: it cannot be told")
        Finding.State state,

        @Schema(description = "Why it cannot be told; absent when it can")
        Finding.@Nullable Reason reason,

        @Schema(description = "What it rests on, as named values")
        Map<String, String> circumstances,

        @Schema(description = "The same in words, in the language of Accept-Language")
        String text,

        Instant lookedAt,

        @Schema(description = "When the same was first found, in a row")
        Instant since) {

    static WatchResponse from(WatchFinding finding, Locale language) {
        return new WatchResponse(
                finding.planId(),
                finding.ruleId(),
                finding.kind(),
                finding.subject(),
                finding.label(),
                finding.state(),
                finding.reason(),
                finding.circumstances(),
                FindingWording.of(finding.kind(), finding.state(), finding.reason(), finding.circumstances())
                        .in(language),
                finding.lookedAt(),
                finding.since());
    }
}
