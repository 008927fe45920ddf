package io.boussole.plan.parts.rest;

import io.boussole.plan.parts.StoredPart;
import jakarta.ws.rs.core.EntityTag;
import java.net.URI;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** A part as an answer, with the tag that its next change wants back. */
final class PartAnswers {
    private PartAnswers() {}

    static RestResponse<String> of(StoredPart part) {
        return tagged(ResponseBuilder.ok(part.json()), part);
    }

    static RestResponse<String> created(URI location, StoredPart part) {
        return tagged(ResponseBuilder.<String>created(location).entity(part.json()), part);
    }

    private static RestResponse<String> tagged(ResponseBuilder<String> answer, StoredPart part) {
        return answer.tag(new EntityTag(part.tag())).build();
    }
}
