package io.boussole.metrics.csv;

import io.boussole.access.TenantScope;
import io.boussole.metrics.database.Loop;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads files that are complete, one after the other, also those that an earlier run left. A file takes turns with the others after
 * {@value #BATCHES_A_TURN} batches, so that a small one does not wait for a large one.
 */
@ApplicationScoped
class Importer {
    private static final int BATCHES_A_TURN = 200;

    private final ImportRepository imports;
    private final ImportedRowRepository rows;
    private final ImportBatchService batches;
    private final ImportConfig config;
    private final Loop loop;
    private volatile boolean stopping;

    Importer(ImportRepository imports, ImportedRowRepository rows, ImportBatchService batches, ImportConfig config) {
        this.imports = imports;
        this.rows = rows;
        this.batches = batches;
        this.config = config;
        this.loop = new Loop("csv-importer", this::work, config.checkInterval(), config.pause());
    }

    void start(@Observes StartupEvent started) {
        loop.start();
    }

    void stop(@Observes ShutdownEvent stop) {
        stopping = true;
        loop.stop();
    }

    void ring() {
        loop.ring();
    }

    private boolean work() {
        Optional<Import> next = inTransaction(TenantScope.ALL_TENANTS, imports::running);
        next.ifPresent(this::turn);
        return next.isPresent();
    }

    private void turn(Import running) {
        String tenantId = running.connection().tenantId();
        PartStream bytes = new PartStream(startsAt -> inTransaction(tenantId, () -> imports.part(running, startsAt)));
        try (CsvFile file = CsvFile.open(bytes, running.terms(), config.maximumRecord())) {
            Columns columns = Columns.of(file.headers(), running.terms());
            skip(file, running.rows());
            pass(running, file, new RowReader(columns, running.terms(), running.createdAt()));
        } catch (FailedImportException unreadable) {
            fail(running, unreadable);
        }
    }

    private static void skip(CsvFile file, long done) {
        @Nullable List<String> row = List.of();
        while (file.number() < done && row != null) {
            row = file.next();
        }
    }

    private void pass(Import running, CsvFile file, RowReader reader) {
        Optional<Import> current = Optional.of(running);
        for (int batch = 0; batch < BATCHES_A_TURN && mayGoOn(current); batch++) {
            Import seen = current.get();
            ImportBatch next = ImportBatch.of(file, reader, config.batch());
            current = TenantScope.call(seen.connection().tenantId(), () -> batches.pass(seen, next));
        }
    }

    /** Not while as much waits to leave as may. */
    private boolean mayGoOn(Optional<Import> current) {
        boolean running =
                current.filter(now -> now.state() == ImportState.RUNNING).isPresent();
        return running && !stopping && !inTransaction(TenantScope.ALL_TENANTS, () -> rows.isFull(config.mostWaiting()));
    }

    /** What is wrong with the file itself. */
    private void fail(Import running, FailedImportException unreadable) {
        var ignored = TenantScope.call(
                running.connection().tenantId(), () -> batches.pass(running, ImportBatch.failed(unreadable)));
    }

    private static <T> T inTransaction(String tenantId, Supplier<T> work) {
        return TenantScope.call(
                tenantId, () -> QuarkusTransaction.requiringNew().call(work::get));
    }
}
