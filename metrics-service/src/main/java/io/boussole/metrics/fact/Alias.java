package io.boussole.metrics.fact;

/** Whoever is known by {@code key} is the person of {@code person}: a contact's record and its address. */
public record Alias(PersonKey key, PersonKey person) {}
