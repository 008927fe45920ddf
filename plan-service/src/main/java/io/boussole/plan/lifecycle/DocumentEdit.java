package io.boussole.plan.lifecycle;

import com.fasterxml.jackson.databind.JsonNode;

/** An edit of a plan's document, made while nobody else can change the plan. Refuses by {@code ProblemException}. */
@FunctionalInterface
public interface DocumentEdit {

    /** The document as it is to be; {@code current} is the edit's own copy. */
    JsonNode apply(JsonNode current);
}
