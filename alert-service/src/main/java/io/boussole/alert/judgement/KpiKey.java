package io.boussole.alert.judgement;

import java.util.UUID;

/** Names a KPI of a plan of a tenant. */
public record KpiKey(String tenantId, UUID planId, String kpiId) {}
