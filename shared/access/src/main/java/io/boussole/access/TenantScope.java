package io.boussole.access;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The tenant of work that no request asked for: consumers, relays, schedules. Bound to the thread for as long as the work runs. */
public final class TenantScope {
    /** What row-level security lets through everywhere; only for pipelines whose rows name their tenant themselves. */
    static final String ALL = "*";

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
            return work.get();
        } finally {
            restore(outer);
        }
    }

    /** Work on the rows of every tenant at once. */
    public static <T> T allTenants(Supplier<T> work) {
        return call(ALL, work);
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
