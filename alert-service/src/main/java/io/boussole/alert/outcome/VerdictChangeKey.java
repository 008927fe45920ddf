package io.boussole.alert.outcome;

import java.io.Serializable;
import java.util.UUID;

/** Names one change of a KPI's verdict, by its number. */
public record VerdictChangeKey(UUID planId, String kpiId, int number) implements Serializable {}
