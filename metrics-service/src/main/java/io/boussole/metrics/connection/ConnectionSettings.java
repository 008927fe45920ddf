package io.boussole.metrics.connection;

import io.boussole.metrics.source.ClosingStages;
import io.boussole.metrics.source.SourceKind;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How what comes from a connection is to be understood.
 *
 * @param defaultCurrency ISO 4217 code of amounts that come without one
 */
public record ConnectionSettings(
        String tenantId,
        UUID connectionId,
        SourceKind source,
        ClosingStages stages,
        @Nullable String defaultCurrency) {}
