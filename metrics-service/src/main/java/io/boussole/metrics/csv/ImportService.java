package io.boussole.metrics.csv;

import io.boussole.access.CurrentTenant;
import io.boussole.http.ProblemException;
import io.boussole.http.TimeCursor;
import io.boussole.metrics.connection.ConnectionService;
import io.boussole.metrics.fact.store.ConnectionId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Takes files in, part by part, and shows what became of their rows. */
@ApplicationScoped
public class ImportService {
    private static final int MOST_UNFINISHED = 20;

    private final ImportRepository imports;
    private final ImportedRowRepository rows;
    private final ConnectionService connections;
    private final CurrentTenant tenant;
    private final Importer importer;
    private final ImportConfig config;
    private final TransactionSynchronizationRegistry transaction;
    private final Clock clock;

    ImportService(
            ImportRepository imports,
            ImportedRowRepository rows,
            ConnectionService connections,
            CurrentTenant tenant,
            Importer importer,
            ImportConfig config,
            TransactionSynchronizationRegistry transaction,
            Clock clock) {
        this.imports = imports;
        this.rows = rows;
        this.connections = connections;
        this.tenant = tenant;
        this.importer = importer;
        this.config = config;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Begins an import with the first part of its file.
     *
     * @param terms made for the time zone of the connection
     * @param complete whether that is all of it
     * @throws ProblemException 404, 409 when too many are not finished, 413
     */
    @Transactional
    public Import begin(UUID connectionId, Function<ZoneId, ImportTerms> terms, byte[] bytes, boolean complete) {
        ZoneId zone = connections.find(connectionId).terms().timeZone();
        ConnectionId connection = connection(connectionId);
        if (imports.unfinished(connection) >= MOST_UNFINISHED) {
            throw ProblemException.of(
                    ImportProblem.TOO_MANY_IMPORTS,
                    "Finish or delete one of the " + MOST_UNFINISHED + " first",
                    "Terminez ou supprimez d'abord l'un des " + MOST_UNFINISHED);
        }
        Import begun = new Import(
                connection,
                UUID.randomUUID(),
                terms.apply(zone),
                ImportState.UPLOADING,
                0,
                0,
                0,
                0,
                0,
                null,
                null,
                now());
        imports.add(begun);
        return append(begun, bytes, complete);
    }

    /**
     * Adds the part of a file that begins at {@code offset}.
     *
     * @throws ProblemException 404, 409 when the file is complete or another part is to come, 413
     */
    @Transactional
    public Import append(UUID connectionId, UUID importId, long offset, byte[] bytes, boolean complete) {
        Import current = imports.lock(connection(connectionId), importId).orElseThrow(ImportService::unknown);
        requireUploading(current);
        if (current.uploaded() != offset) {
            throw ProblemException.of(
                    ImportProblem.UPLOAD_OFFSET_WRONG,
                    "Go on at byte " + current.uploaded(),
                    "Continuez à l'octet " + current.uploaded());
        }
        return append(current, bytes, complete);
    }

    private Import append(Import current, byte[] bytes, boolean complete) {
        long most = config.maximumFile().asLongValue();
        if (current.uploaded() + bytes.length > most) {
            throw ProblemException.of(
                    ImportProblem.IMPORT_TOO_LARGE,
                    "A file has at most " + most + " bytes",
                    "Un fichier a au plus " + most + " octets");
        }
        imports.addPart(current, bytes, complete ? ImportState.RUNNING : ImportState.UPLOADING, now());
        if (complete) {
            transaction.registerInterposedSynchronization(new RingAfterCommit());
        }
        return existing(current.connection(), current.id());
    }

    /** @throws ProblemException 404 */
    @Transactional
    public Import find(UUID connectionId, UUID importId) {
        return existing(connection(connectionId), importId);
    }

    /** Newest first. */
    @Transactional
    public List<Import> list(UUID connectionId, @Nullable TimeCursor cursor, int limit) {
        var ignored = connections.find(connectionId);
        return imports.list(connection(connectionId), cursor, limit);
    }

    /** @throws ProblemException 404, 409 when the file is complete: its rows are facts then */
    @Transactional
    public void delete(UUID connectionId, UUID importId) {
        Import current = imports.lock(connection(connectionId), importId).orElseThrow(ImportService::unknown);
        requireUploading(current);
        imports.delete(current);
    }

    /**
     * What became of rows, by their number.
     *
     * @param outcome null for every one
     * @throws ProblemException 404
     */
    @Transactional
    public List<ImportedRow> report(
            UUID connectionId, UUID importId, long after, @Nullable RowOutcome outcome, int limit) {
        Import reported = existing(connection(connectionId), importId);
        return rows.page(reported.connection(), reported.id(), after, outcome, limit);
    }

    private static void requireUploading(Import current) {
        if (current.state() != ImportState.UPLOADING) {
            throw ProblemException.of(ImportProblem.IMPORT_UPLOADED, ImportProblem.IMPORT_UPLOADED.title());
        }
    }

    private Import existing(ConnectionId connection, UUID importId) {
        return imports.find(connection, importId).orElseThrow(ImportService::unknown);
    }

    private static ProblemException unknown() {
        return ProblemException.of(ImportProblem.IMPORT_NOT_FOUND, ImportProblem.IMPORT_NOT_FOUND.title());
    }

    private ConnectionId connection(UUID id) {
        return new ConnectionId(tenant.id(), id);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private final class RingAfterCommit implements Synchronization {
        @Override
        public void beforeCompletion() {}

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                importer.ring();
            }
        }
    }
}
