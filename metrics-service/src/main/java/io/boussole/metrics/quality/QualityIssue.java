package io.boussole.metrics.quality;

import io.boussole.metrics.fact.FactKind;
import java.util.List;
import java.util.UUID;

/**
 * A fact that lacks something.
 *
 * @param owner whose it is; empty when nobody is named
 */
public record QualityIssue(UUID connectionId, FactKind kind, String factId, String owner, List<FactField> missing) {}
