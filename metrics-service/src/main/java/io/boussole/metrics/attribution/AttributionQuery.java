package io.boussole.metrics.attribution;

import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What is asked for.
 *
 * @param from first day
 * @param to last day, included
 * @param zone whose days they are
 * @param model null for the one that was in force on each deal's day
 */
public record AttributionQuery(
        String tenantId,
        LocalDate from,
        LocalDate to,
        ZoneId zone,
        Basis basis,
        Grouping by,
        @Nullable AttributionModel model) {

    /** Which amounts are credited. */
    public enum Basis {
        /** Deals won in the period, with the touches before they were won. */
        WON,
        /** Deals created in the period, whatever became of them, with the touches before they were created. */
        PIPELINE_CREATED
    }

    /** To what the credit goes. */
    public enum Grouping {
        SOURCE,
        CAMPAIGN,
        CHANNEL;

        String key(Touch touch) {
            return switch (this) {
                case SOURCE -> touch.source();
                case CAMPAIGN -> touch.campaign();
                case CHANNEL -> touch.channel();
            };
        }
    }
}
