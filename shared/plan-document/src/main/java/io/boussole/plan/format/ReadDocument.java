package io.boussole.plan.format;

import com.fasterxml.jackson.databind.JsonNode;
import io.boussole.plan.document.PlanDocument;

/**
 * A document that has been read.
 *
 * @param tree what was written, to be kept and given back
 * @param plan what it says
 */
public record ReadDocument(JsonNode tree, PlanDocument plan) {}
