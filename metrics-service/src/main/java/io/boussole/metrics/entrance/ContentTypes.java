package io.boussole.metrics.entrance;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.MediaType;

/**
 * Takes away a content type that is none. The server would refuse the delivery for it, and the sender would neither understand nor be
 * able to mend it; what a body is shows in the body.
 */
@ApplicationScoped
class ContentTypes {
    private static final String PATH = "/webhooks/";

    /** Before anybody reads it. */
    private static final int PRIORITY = 1001;

    void register(@Observes Filters filters) {
        filters.register(this::check, PRIORITY);
    }

    private void check(RoutingContext context) {
        HttpServerRequest request = context.request();
        String given = request.getHeader(HttpHeaders.CONTENT_TYPE);
        if (given != null && request.path().startsWith(PATH) && !isOne(given)) {
            request.headers().set(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_OCTET_STREAM);
        }
        context.next();
    }

    private static boolean isOne(String given) {
        try {
            MediaType type = MediaType.valueOf(given);
            return !type.getType().isBlank() && !type.getSubtype().isBlank();
        } catch (IllegalArgumentException none) {
            return false;
        }
    }
}
