package io.boussole.metrics.catalogue;

import java.time.LocalDate;

/**
 * Cases that had to be answered within a limit, by the day they came in.
 *
 * @param met answered within the limit
 * @param failed not answered within it; the rest may still be
 */
public record CasesInTimeDay(CaseKind kind, LocalDate day, long entered, long met, long failed) {
    /** What has to be answered. */
    public enum CaseKind {
        /** A person qualified by marketing: the first call or message. */
        SPEED_TO_LEAD,
        /** An interaction: the task put down in the CRM. */
        FOLLOW_UP
    }
}
