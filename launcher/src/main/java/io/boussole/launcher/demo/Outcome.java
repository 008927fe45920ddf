package io.boussole.launcher.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** What the suite made of a scenario, read over its APIs. */
record Outcome(
        Scenario scenario,
        String planId,
        JsonNode closing,
        JsonNode revenue,
        JsonNode evaluation,
        long duplicates,
        int deliveries,
        Optional<JsonNode> action) {}
