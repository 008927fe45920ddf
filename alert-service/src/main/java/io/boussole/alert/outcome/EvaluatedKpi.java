package io.boussole.alert.outcome;

import java.io.Serializable;
import java.util.UUID;

/** Names a KPI of a plan within its tenant. */
public record EvaluatedKpi(UUID planId, String kpiId) implements Serializable {}
