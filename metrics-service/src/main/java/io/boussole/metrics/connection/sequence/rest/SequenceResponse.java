package io.boussole.metrics.connection.sequence.rest;

import io.boussole.metrics.connection.sequence.Missing;
import io.boussole.metrics.connection.sequence.Run;
import io.boussole.metrics.connection.sequence.SequenceService.Numbers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The numbers of a connection's events. */
@Schema(name = "EventSequence")
record SequenceResponse(
        @Schema(description = "The connection's option sequenceHeader") @Nullable
        String header,

        @Schema(description = "The connection's option sequenceMember") @Nullable
        String member,

        @Schema(description = "Events that have not come, of all runs")
        long missing,

        @Schema(description = "The newest first; a sender that counts from the beginning again begins another run")
        List<RunBody> runs) {
    /** From where a sender began to count. */
    @Schema(name = "SequenceRun")
    record RunBody(
            long first,
            long last,
            Instant startedAt,
            Instant lastReceivedAt,

            @Schema(description = "Missing numbers, lowest first; a late event closes its gap")
            List<RangeBody> gaps,

            @Schema(description = "Missing numbers of the oldest ranges, which are not kept beyond a thousand")
            long forgotten) {
        static RunBody from(Run run) {
            return new RunBody(
                    run.first(),
                    run.last(),
                    run.startedAt(),
                    run.lastAt(),
                    run.missing().stream().map(RangeBody::from).toList(),
                    run.forgotten());
        }
    }

    /** Numbers from and to which are missing, both included. */
    @Schema(name = "SequenceGap")
    record RangeBody(long from, long to, long count, Instant noticedAt) {
        static RangeBody from(Missing missing) {
            return new RangeBody(missing.from(), missing.to(), missing.count(), missing.noticedAt());
        }
    }

    static SequenceResponse from(Numbers numbers) {
        List<RunBody> runs = new ArrayList<>(
                numbers.runs().runs().stream().map(RunBody::from).toList());
        Collections.reverse(runs);
        long missing = runs.stream()
                .mapToLong(run -> run.forgotten()
                        + run.gaps().stream().mapToLong(RangeBody::count).sum())
                .sum();
        return new SequenceResponse(numbers.header(), numbers.member(), missing, runs);
    }
}
