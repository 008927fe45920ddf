package io.boussole.alert.rule.rest;

import io.boussole.alert.ChangeCall;
import jakarta.ws.rs.PathParam;
import java.util.UUID;

/** A change of a rule. */
@SuppressWarnings("NullAway.Init")
public final class RuleCall extends ChangeCall {
    @PathParam("ruleId")
    UUID ruleId;
}
