package io.boussole.alert.delivery.task;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A task as it shall stand in a CRM.
 *
 * @param mark part of the subject by which the task is found again
 * @param subject one line, with the mark
 * @param body plain text
 * @param ownerEmail by which the CRM's user is found; a task of nobody's is given to the token's user
 */
record CrmTask(
        String mark,
        String subject,
        String body,
        @Nullable LocalDate dueOn,
        @Nullable String ownerEmail,
        Progress progress) {
    /** How far it is. */
    enum Progress {
        NOT_STARTED,
        IN_PROGRESS,
        /** Nothing is left to do about it, whatever the reason. */
        COMPLETED
    }
}
