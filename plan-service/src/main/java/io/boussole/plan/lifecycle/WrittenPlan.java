package io.boussole.plan.lifecycle;

import com.fasterxml.jackson.databind.JsonNode;

/** A plan's document at one revision. */
public record WrittenPlan(long revision, JsonNode document) {}
