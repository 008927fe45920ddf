package io.boussole.metrics.journey.duplicate;

import java.util.List;
import java.util.UUID;

/**
 * A person that several records know; the measures count it once.
 *
 * @param records at least two, in an order that never changes; the others are duplicates of the first
 */
public record PersonDuplicate(UUID id, List<ContactRecord> records) {
    /** A sender's record of a person. */
    public record ContactRecord(UUID connectionId, String contactId) {}
}
