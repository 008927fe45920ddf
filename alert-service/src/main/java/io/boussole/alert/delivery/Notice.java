package io.boussole.alert.delivery;

import io.boussole.http.Text;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something to be told outside; enqueued in the transaction that makes it true.
 *
 * @param id the same on every replay; receivers drop what they have seen by it
 * @param subjectId what it is about: the corrective action, the alert. A CRM has one task for each
 * @param recipient whom it concerns; null when nobody in particular
 * @param title one line
 * @param body plain text of one or several lines
 * @param dueOn last day, in the plan's time zone, on which what is asked for is in time
 * @param record sent to machines as JSON
 */
public record Notice(
        UUID id,
        NoticeType type,
        String tenantId,
        UUID planId,
        UUID subjectId,
        Instant occurredAt,
        @Nullable Recipient recipient,
        Text title,
        Text body,
        @Nullable LocalDate dueOn,
        Object record) {}
