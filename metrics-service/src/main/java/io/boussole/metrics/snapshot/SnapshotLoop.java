package io.boussole.metrics.snapshot;

import io.boussole.access.TenantScope;
import io.boussole.metrics.database.Loop;
import io.boussole.metrics.snapshot.PlanSnapshotService.DuePlan;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.jboss.logging.Logger;

/** Takes the snapshots that are due. Each is a transaction of its own, so a kill loses none and one that fails holds up no other. */
@ApplicationScoped
class SnapshotLoop {
    private static final Logger LOG = Logger.getLogger(SnapshotLoop.class);

    private final PlanSnapshotService service;
    private final Loop loop;

    SnapshotLoop(PlanSnapshotService service, SnapshotConfig config) {
        this.service = service;
        this.loop = new Loop("snapshot", this::takeDue, config.checkInterval(), config.pause());
    }

    void start(@Observes StartupEvent started) {
        loop.start();
    }

    void stop(@Observes ShutdownEvent stopping) {
        loop.stop();
    }

    /** @return false: all that was due has been tried */
    boolean takeDue() {
        List<DuePlan> due =
                TenantScope.allTenants(() -> QuarkusTransaction.requiringNew().call(service::due));
        due.forEach(this::take);
        return false;
    }

    private void take(DuePlan due) {
        try {
            var unused = TenantScope.call(
                    due.tenantId(), () -> QuarkusTransaction.requiringNew().call(() -> service.take(due)));
        } catch (RuntimeException failure) {
            LOG.warnf(
                    "A snapshot could not be taken and is tried again plan=%s kind=%s day=%s reason=%s",
                    due.planId(), due.due().kind(), due.due().day(), failure.getMessage());
        }
    }
}
