package io.boussole.metrics.connection;

import io.boussole.metrics.fact.FunnelStage;
import io.boussole.metrics.source.ClosingStages;
import java.time.ZoneId;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * What a user decides about a connection, and may change.
 *
 * @param defaultCurrency ISO 4217 code of amounts that come without one
 * @param publicUrl base of the address that the sender calls, where it is not the service's own
 * @param untimedSignatures whether signatures without a time are taken too (HubSpot versions 1 and 2)
 * @param timeZone of times that the sender writes without a zone
 * @param defaultSource where facts come from that name no source of their own
 * @param qualification what stages before an opportunity stand for, deals' and persons', as the sender writes them
 * @param options by the names that the source declares
 */
public record ConnectionTerms(
        String name,
        ConnectionState state,
        PauseMode pauseMode,
        ClosingStages stages,
        @Nullable String defaultCurrency,
        @Nullable String publicUrl,
        boolean untimedSignatures,
        ZoneId timeZone,
        @Nullable String defaultSource,
        SortedMap<String, FunnelStage> qualification,
        SortedMap<String, String> options) {}
