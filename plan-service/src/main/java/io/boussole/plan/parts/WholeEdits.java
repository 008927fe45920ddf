package io.boussole.plan.parts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.boussole.http.ProblemException;
import io.boussole.http.Text;
import io.boussole.plan.lifecycle.DocumentEdit;
import io.boussole.plan.lifecycle.PlanProblem;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The edits of one part that is replaced whole. */
public final class WholeEdits {
    private final WholePart part;

    public WholeEdits(WholePart part) {
        this.part = part;
    }

    /** A part that is not there yet needs no tag: there is nothing to have seen. */
    public DocumentEdit replace(@Nullable String ifMatch, JsonNode content) {
        return document -> {
            Optional<JsonNode> stored = stored(document);
            if (stored.isPresent() || ifMatch != null) {
                new StoredPart(part.form(), stored.orElse(NullNode.getInstance())).requireSeen(ifMatch);
            }
            ((ObjectNode) document).set(part.member(), content);
            return document;
        };
    }

    public DocumentEdit remove(@Nullable String ifMatch) {
        return document -> {
            new StoredPart(part.form(), required(document)).requireSeen(ifMatch);
            ((ObjectNode) document).remove(part.member());
            return document;
        };
    }

    /** @throws ProblemException 404 when the plan does not have it */
    JsonNode required(JsonNode document) {
        return stored(document)
                .orElseThrow(() -> ProblemException.of(
                        PlanProblem.PART_NOT_FOUND,
                        new Text(
                                "The plan has no " + part.path() + " yet",
                                "Le plan n'a pas encore de " + part.path())));
    }

    /** A list that is absent is an empty one. */
    private Optional<JsonNode> stored(JsonNode document) {
        JsonNode stored = document.path(part.member());
        if (stored.isContainerNode()) {
            return Optional.of(stored);
        }
        return part.isList() ? Optional.of(JsonNodeFactory.instance.arrayNode()) : Optional.empty();
    }
}
