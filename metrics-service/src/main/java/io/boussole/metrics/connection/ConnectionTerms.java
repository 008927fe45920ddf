package io.boussole.metrics.connection;

import io.boussole.metrics.source.ClosingStages;
import org.jspecify.annotations.Nullable;

/**
 * What a user decides about a connection, and may change.
 *
 * @param defaultCurrency ISO 4217 code of amounts that come without one
 * @param publicUrl base of the address that the sender calls, where it is not the service's own
 * @param untimedSignatures whether signatures without a time are taken too (HubSpot versions 1 and 2)
 */
public record ConnectionTerms(
        String name,
        ConnectionState state,
        ClosingStages stages,
        @Nullable String defaultCurrency,
        @Nullable String publicUrl,
        boolean untimedSignatures) {}
