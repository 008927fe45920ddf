package io.boussole.alert.rule;

import java.io.Serializable;
import java.util.UUID;

/** Names one version of a rule. */
public record RuleVersion(UUID id, int version) implements Serializable {}
