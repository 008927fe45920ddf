package io.boussole.http;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/**
 * Lets a request without a body be one, whatever its client says or leaves out of the type of what it does not send. An operation that
 * needs no body, or wants one, then says so itself; the framework would answer 415.
 */
public final class EmptyBodies {
    private static final List<String> JSON = List.of(MediaType.APPLICATION_JSON);

    /** Many clients call nothing a form. */
    @ServerRequestFilter(preMatching = true)
    public void forgetType(ContainerRequestContext request) {
        if ("0".equals(request.getHeaderString(HttpHeaders.CONTENT_LENGTH))) {
            request.getHeaders().remove(HttpHeaders.CONTENT_TYPE);
        }
    }

    /** The reader of JSON knows what nothing is. */
    @ServerRequestFilter
    public void readAsJson(ResourceInfo operation, ContainerRequestContext request) {
        if (isEmpty(request) && wantsJson(operation)) {
            request.getHeaders().putSingle(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON);
        }
    }

    private static boolean isEmpty(ContainerRequestContext request) {
        @Nullable String length = request.getHeaderString(HttpHeaders.CONTENT_LENGTH);
        return request.getHeaderString(HttpHeaders.CONTENT_TYPE) == null
                && request.getHeaderString("Transfer-Encoding") == null
                && (length == null || length.equals("0"));
    }

    private static boolean wantsJson(ResourceInfo operation) {
        @Nullable Consumes declared = operation.getResourceMethod().getAnnotation(Consumes.class);
        return declared == null || List.of(declared.value()).equals(JSON);
    }
}
