package io.boussole.metrics.journey.duplicate.rest;

import io.boussole.metrics.journey.DealKey;
import io.boussole.metrics.journey.duplicate.DealDuplicate;
import io.boussole.metrics.journey.duplicate.DuplicateState;
import io.boussole.metrics.journey.duplicate.PersonDuplicate;
import io.boussole.metrics.journey.duplicate.SuspicionReason;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Records that are one, or may be. */
@Schema(name = "Duplicate")
record DuplicateResponse(
        UUID id,
        Kind kind,

        @Schema(description = "Persons are CONFIRMED: an equal address is enough")
        DuplicateState state,

        @Schema(description = "Of deals: why they look like one") @Nullable
        SuspicionReason reason,

        @Schema(description = "The first one counts, the others are its duplicates")
        List<DuplicateRecord> records,

        @Nullable Instant decidedAt,
        @Nullable String decidedBy) {

    /** What is found several times. */
    enum Kind {
        /** One person with several records: linked, and counted once. */
        PERSON,
        /** Deals that may be one; both count until somebody confirms. */
        DEAL
    }

    /** A sender's record. */
    @Schema(name = "DuplicateRecord")
    record DuplicateRecord(
            UUID connectionId,
            @Schema(description = "The sender's identifier") String recordId,

            @Schema(description = "The sender's identifier of the record that counts; absent on that one") @Nullable
            String duplicateOf) {}

    static DuplicateResponse from(PersonDuplicate person) {
        List<DuplicateRecord> records = new ArrayList<>();
        String first = person.records().get(0).contactId();
        person.records()
                .forEach(record -> records.add(new DuplicateRecord(
                        record.connectionId(), record.contactId(), records.isEmpty() ? null : first)));
        return new DuplicateResponse(person.id(), Kind.PERSON, DuplicateState.CONFIRMED, null, records, null, null);
    }

    static DuplicateResponse from(DealDuplicate deal) {
        DealKey kept = deal.kept();
        DealKey other = deal.other();
        return new DuplicateResponse(
                deal.id(),
                Kind.DEAL,
                deal.state(),
                deal.reason(),
                List.of(
                        new DuplicateRecord(kept.connectionId(), kept.dealId(), null),
                        new DuplicateRecord(other.connectionId(), other.dealId(), kept.dealId())),
                deal.decidedAt(),
                deal.decidedBy());
    }
}
