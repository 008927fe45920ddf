package io.boussole.http;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Answers a body that says it is larger than the server takes. The server itself would answer with nothing but the status, as it does to
 * one that is sent in chunks and says nothing.
 */
@ApplicationScoped
class OversizedBodies {
    /** Before the server's own limit, after a service's own answer to some of its paths. */
    private static final int PRIORITY = 900;

    private final ProblemAnswers answers;
    private final Optional<MemorySize> limit;

    OversizedBodies(
            ProblemAnswers answers,
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") Optional<MemorySize> limit) {
        this.answers = answers;
        this.limit = limit;
    }

    void register(@Observes Filters filters) {
        limit.ifPresent(size -> filters.register(context -> refuse(context, size.asLongValue()), PRIORITY));
    }

    private void refuse(RoutingContext context, long limit) {
        if (length(context.request()) <= limit) {
            context.next();
            return;
        }
        var unused = answers.end(
                context,
                ProblemException.of(
                        CommonProblem.TOO_LARGE,
                        "A body has at most " + limit + " bytes",
                        "Un corps a au plus " + limit + " octets"));
    }

    private static long length(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        try {
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException leftToTheServer) {
            return 0;
        }
    }
}
