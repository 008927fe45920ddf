package io.boussole.alert.watch;

import io.boussole.access.TenantScope;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** Looks at every plan that is due. Instances share the work: whoever takes a plan first has it. */
@ApplicationScoped
class WatchLoop {
    private static final Logger LOG = Logger.getLogger(WatchLoop.class);

    private final WatchService watches;
    private final WatchQueue queue;

    WatchLoop(WatchService watches, WatchQueue queue) {
        this.watches = watches;
        this.queue = queue;
    }

    @Scheduled(every = "${boussole.watch.poll-interval:2s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void lookAtWhatIsDue() {
        inAllTenants(queue::due).forEach(this::look);
    }

    private void look(PlanKey plan) {
        try {
            TenantScope.run(plan.tenantId(), () -> watches.lookIfDue(plan));
        } catch (RuntimeException failure) {
            LOG.errorf(failure, "A plan could not be looked at planId=%s", plan.planId());
            boolean unused = inAllTenants(() -> queue.retryLater(plan));
        }
    }

    private static <T> T inAllTenants(Supplier<T> work) {
        return TenantScope.allTenants(() -> QuarkusTransaction.requiringNew().call(work::get));
    }
}
