package io.boussole.access;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The tenant of work that no request asked for: consumers, relays, schedules. Bound to the thread for as long as the work runs.
 *
 * <p>One tenant per transaction: a session and a connection keep the tenant that they were opened with. Open the scope first, the
 * transaction inside it.
 */
public final class TenantScope {
    /** What row-level security lets through everywhere; only for pipelines whose rows name their tenant themselves. */
    public static final String ALL_TENANTS = "*";

    private static final ThreadLocal<@Nullable String> TENANT = new ThreadLocal<>();

    private TenantScope() {}

    public static void run(String tenantId, Runnable work) {
        call(tenantId, () -> {
            work.run();
            return true;
        });
    }

    public static <T> T call(String tenantId, Supplier<T> work) {
        @Nullable String outer = TENANT.get();
        TENANT.set(tenantId);
        try {
            return withinRequestContext(work);
        } finally {
            restore(outer);
        }
    }

    /** Hibernate asks for the tenant only where a request context is active. */
    private static <T> T withinRequestContext(Supplier<T> work) {
        ManagedContext context = Arc.container().requestContext();
        if (context.isActive()) {
            return work.get();
        }
        context.activate();
        try {
            return work.get();
        } finally {
            context.terminate();
        }
    }

    /** Work on the rows of every tenant at once. */
    public static <T> T allTenants(Supplier<T> work) {
        return call(ALL_TENANTS, work);
    }

    static @Nullable String current() {
        return TENANT.get();
    }

    private static void restore(@Nullable String outer) {
        if (outer == null) {
            TENANT.remove();
        } else {
            TENANT.set(outer);
        }
    }
}
