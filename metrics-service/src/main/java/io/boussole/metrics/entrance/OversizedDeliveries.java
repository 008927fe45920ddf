package io.boussole.metrics.entrance;

import io.boussole.http.ProblemAnswers;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Answers a delivery that says it is far too large. The server itself would hang up on it, which most senders take for a fault of the
 * network and try again; here what it sends is read to its end and thrown away, so that it hears the answer.
 */
@ApplicationScoped
class OversizedDeliveries {
    private static final String PATH = "/webhooks/";

    /** Before the server's own limit. */
    private static final int PRIORITY = 1000;

    /** From here on the server may hang up. */
    private static final long MOST_WORTH_READING = 64L * 1024 * 1024;

    private final EntranceConfig config;
    private final Entrance entrance;
    private final EntranceAnswers answers;
    private final ProblemAnswers problems;

    OversizedDeliveries(EntranceConfig config, Entrance entrance, EntranceAnswers answers, ProblemAnswers problems) {
        this.config = config;
        this.entrance = entrance;
        this.answers = answers;
        this.problems = problems;
    }

    void register(@Observes Filters filters) {
        filters.register(this::refuse, PRIORITY);
    }

    private void refuse(RoutingContext context) {
        HttpServerRequest request = context.request();
        long bytes = length(request);
        if (!request.path().startsWith(PATH)
                || bytes <= config.maximumBody().asLongValue()
                || bytes > MOST_WORTH_READING) {
            context.next();
            return;
        }
        entrance.refuseTooLarge(request.path().substring(PATH.length()));
        request.handler(ignored -> {});
        request.endHandler(end -> {
            var unused = problems.end(context, answers.tooLarge());
        });
        request.resume();
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
