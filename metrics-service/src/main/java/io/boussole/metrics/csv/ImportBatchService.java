package io.boussole.metrics.csv;

import io.boussole.contracts.Topic;
import io.boussole.contracts.crm.DeliveredEvent;
import io.boussole.messaging.Event;
import io.boussole.messaging.Outbox;
import io.boussole.metrics.csv.ImportRepository.Progress;
import io.boussole.metrics.decoding.csv.CsvRow;
import io.boussole.metrics.source.EventKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Passes rows on. Their outcomes, the events made of them and the place in the file move in one transaction, so a kill anywhere loses
 * no row and counts none twice.
 */
@ApplicationScoped
class ImportBatchService {
    private final ImportRepository imports;
    private final ImportedRowRepository rows;
    private final Outbox outbox;
    private final Clock clock;

    ImportBatchService(ImportRepository imports, ImportedRowRepository rows, Outbox outbox, Clock clock) {
        this.imports = imports;
        this.rows = rows;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * @param seen the import as it was when the batch was read
     * @return the import as it is now; empty when somebody else has gone on with it
     */
    @Transactional
    Optional<Import> pass(Import seen, ImportBatch batch) {
        Optional<Import> current = imports.lock(seen.connection(), seen.id())
                .filter(now -> now.state() == ImportState.RUNNING && now.rows() == seen.rows());
        current.ifPresent(now -> keep(now, batch));
        return current.flatMap(now -> imports.find(now.connection(), now.id()));
    }

    private void keep(Import current, ImportBatch batch) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<ImportedRow> outcomes = outcomes(current, batch, now);
        if (!outcomes.isEmpty()) {
            rows.add(current, outcomes);
        }
        @Nullable FailedImportException failure = batch.failure();
        imports.note(
                current,
                new Progress(
                        current.rows() + outcomes.size(),
                        count(outcomes, RowOutcome.ACCEPTED),
                        count(outcomes, RowOutcome.DUPLICATE),
                        count(outcomes, RowOutcome.REJECTED),
                        batch.stateAfter(),
                        failure == null ? null : failure.failure(),
                        failure == null ? null : failure.detail()),
                now);
    }

    private List<ImportedRow> outcomes(Import current, ImportBatch batch, Instant now) {
        Map<String, String> said = rows.said(current, factIds(batch));
        SortedMap<String, String> saidNow = new TreeMap<>();
        List<ImportedRow> outcomes = new ArrayList<>();
        for (ImportBatch.Row row : batch.rows()) {
            outcomes.add(outcome(current, row, said, saidNow, now));
        }
        if (!saidNow.isEmpty()) {
            rows.say(current, saidNow);
        }
        return outcomes;
    }

    private ImportedRow outcome(
            Import current,
            ImportBatch.Row row,
            Map<String, String> said,
            SortedMap<String, String> saidNow,
            Instant now) {
        RowReader.@Nullable Read read = row.read();
        if (read == null) {
            RejectedRowException fault = Objects.requireNonNull(row.fault());
            return new ImportedRow(row.number(), RowOutcome.REJECTED, null, null, fault.column(), fault.fault());
        }
        String factId = read.row().id();
        boolean known = read.content().equals(said.put(factId, read.content()));
        if (!known) {
            saidNow.put(factId, read.content());
            outbox.append(event(current, row.number(), read.row(), now));
        }
        RowOutcome outcome = known ? RowOutcome.DUPLICATE : RowOutcome.ACCEPTED;
        return new ImportedRow(row.number(), outcome, factId, read.content(), null, null);
    }

    private static Event<DeliveredEvent> event(Import current, long number, CsvRow row, Instant now) {
        String key = EventKey.of(List.of(Optional.of(current.id().toString()), Optional.of(Long.toString(number))));
        String tenantId = current.connection().tenantId();
        return new Event<>(
                key,
                Topic.CRM_EVENTS,
                tenantId,
                tenantId + "/" + current.connection().id() + "/" + row.kind() + "/" + row.id(),
                now,
                new DeliveredEvent(current.connection().id(), "CSV", key, now, row.toJson(), null));
    }

    private static List<String> factIds(ImportBatch batch) {
        return batch.rows().stream()
                .map(ImportBatch.Row::said)
                .filter(Objects::nonNull)
                .map(CsvRow::id)
                .distinct()
                .toList();
    }

    private static long count(List<ImportedRow> outcomes, RowOutcome outcome) {
        return outcomes.stream().filter(row -> row.outcome() == outcome).count();
    }
}
