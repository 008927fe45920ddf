package io.boussole.metrics.fact.store;

import io.boussole.metrics.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * In whose days a tenant's sums are kept: in those of UTC, of its plans' time zones, and of a few others once somebody has read in them.
 * Each makes the fold write more, so that there is a limit to what reading alone brings about.
 */
@ApplicationScoped
public final class DayZones {
    /** With UTC and those of plans. Beyond it, what no plan asks for is added up when it is read. */
    private static final int MOST = 4;

    private static final String IS_KEPT = "select 1 from measure_zone where tenant_id = ? and time_zone = ?";

    private static final String ASK = "insert into measure_zone_asked (tenant_id, time_zone) select ?, ?"
            + " where (select count(*) from (select time_zone from measure_zone where tenant_id = ?"
            + " union select time_zone from measure_zone_asked where tenant_id = ?) z) < ? on conflict do nothing";

    private final Database database;

    DayZones(Database database) {
        this.database = database;
    }

    /** Under which its days are kept: UTC has several names. */
    public static String nameOf(ZoneId zone) {
        return zone.normalized().equals(ZoneOffset.UTC) ? "UTC" : zone.getId();
    }

    /** Whether they are kept by now; if not, they soon will be. */
    public boolean isKept(String tenantId, ZoneId zone) {
        boolean kept = database.queryOne(
                        IS_KEPT, parameters -> parameters.put(tenantId).put(nameOf(zone)), row -> true)
                .isPresent();
        if (!kept) {
            database.update(
                    ASK,
                    parameters -> parameters
                            .put(tenantId)
                            .put(nameOf(zone))
                            .put(tenantId)
                            .put(tenantId)
                            .put(MOST));
        }
        return kept;
    }
}
