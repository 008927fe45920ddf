package io.boussole.plan.lifecycle;

import com.fasterxml.jackson.databind.JsonNode;

/** A published version with its document. */
public record WrittenVersion(PublishedVersion version, JsonNode document) {}
