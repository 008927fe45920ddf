package io.boussole.metrics.mapping.rest;

import io.boussole.metrics.decoding.Decoded;
import io.boussole.metrics.decoding.RejectionCode;
import io.boussole.metrics.decoding.mapping.MappedFact;
import io.boussole.metrics.fact.FactChange;
import io.boussole.metrics.fact.FactKind;
import io.boussole.metrics.fact.HistoryEntry;
import io.boussole.metrics.mapping.DryRun;
import io.boussole.metrics.rejection.rest.RejectionReasons;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a body would do. */
@Schema(name = "DryRun")
record DryRunResponse(
        @Schema(required = true, description = "One for each event of the body")
        List<EventOutcome> events) {

    static DryRunResponse from(List<DryRun> runs, Locale language) {
        return new DryRunResponse(
                runs.stream().map(run -> EventOutcome.from(run, language)).toList());
    }

    /** What becomes of an event. */
    enum Outcome {
        /** It changes facts. */
        APPLIED,
        /** It is known and changes nothing. */
        IGNORED,
        /** It is false data, which never counts. */
        TEST_TRAFFIC,
        /** It is kept with its reason, and changes nothing until somebody mends what is wrong. */
        REJECTED
    }

    /** What one event would do. */
    @Schema(name = "DryRunEvent")
    record EventOutcome(
            Outcome outcome,

            @Schema(description = "Why it is rejected") @Nullable
            RejectionCode code,

            @Schema(description = "The member or value at fault, a JSON Pointer where there is one") @Nullable
            String pointer,

            @Schema(description = "The same in the reader's language") @Nullable
            String reason,

            @Schema(required = true) List<FactOutcome> facts) {

        static EventOutcome from(DryRun run, Locale language) {
            List<FactOutcome> facts =
                    run.facts().stream().map(FactOutcome::from).toList();
            if (run.decoded() instanceof Decoded.Rejected rejected) {
                String reason =
                        RejectionReasons.of(rejected.code(), rejected.detail()).in(language);
                return new EventOutcome(Outcome.REJECTED, rejected.code(), rejected.detail(), reason, facts);
            }
            if (run.decoded() instanceof Decoded.Ignored ignored) {
                return new EventOutcome(Outcome.IGNORED, null, null, ignored.reason(), facts);
            }
            Outcome outcome = run.decoded() instanceof Decoded.TestTraffic ? Outcome.TEST_TRAFFIC : Outcome.APPLIED;
            return new EventOutcome(outcome, null, null, null, facts);
        }
    }

    /** What would be said of a fact. */
    @Schema(name = "DryRunFact")
    record FactOutcome(
            FactKind kind,
            String id,
            Instant at,

            @Schema(
                    required = true,
                    description = "By property, and part of it where a fact has several; empty text clears")
            SortedMap<String, String> properties,

            @Schema(required = true, description = "What is taken to be so from some instant on")
            List<Since> since,

            @Schema(
                    required = true,
                    description = "What each value was read from; empty of senders with a format of their own")
            List<MappedFact.Origin> origins) {

        static FactOutcome from(DryRun.Fact fact) {
            FactChange change = fact.change();
            SortedMap<String, String> properties = new TreeMap<>();
            change.says().registers().forEach((slot, register) -> properties.put(slot.text(), register.value()));
            return new FactOutcome(
                    change.fact().kind(),
                    change.fact().id(),
                    change.at(),
                    properties,
                    change.says().history().stream().map(Since::from).toList(),
                    fact.origins());
        }
    }

    /** Something that is so from an instant on. */
    @Schema(name = "DryRunSince")
    record Since(String property, Instant at, String value) {
        static Since from(HistoryEntry entry) {
            return new Since(entry.slot().text(), entry.at(), entry.value());
        }
    }
}
