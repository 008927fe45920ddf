package io.boussole.alert.rule.terms;

import io.boussole.contracts.action.AlertKind;

/** Another rule of the same plan whose standing alert explains this one's: people are told of the cause alone. */
public record Inhibitor(AlertKind kind, String subject) {}
