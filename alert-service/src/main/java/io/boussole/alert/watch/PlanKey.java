package io.boussole.alert.watch;

import java.util.UUID;

/** Names a plan among those of all tenants. */
public record PlanKey(String tenantId, UUID planId) {}
