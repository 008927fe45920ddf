package io.boussole.metrics.connection.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.boussole.metrics.connection.ConnectionTerms;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.util.Set;

/** A JSON Merge Patch on the terms of a connection: the only way to tell a member that is left out from one that is cleared. */
@ApplicationScoped
class ConnectionPatch {
    private final ObjectMapper json;
    private final Validator validator;

    ConnectionPatch(ObjectMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    /** @throws JsonProcessingException when the patched terms are none */
    ConnectionTerms apply(ObjectNode patch, ConnectionTerms current) throws JsonProcessingException {
        ObjectNode terms = json.valueToTree(ConnectionTermsBody.from(current));
        MergePatch.apply(terms, patch);
        ConnectionTermsBody changed = json.treeToValue(terms, ConnectionTermsBody.class);
        Set<ConstraintViolation<ConnectionTermsBody>> violations = validator.validate(changed);
        if (!violations.isEmpty()) {
            throw new ConstraintViolationException(violations);
        }
        return changed.toTerms();
    }
}
