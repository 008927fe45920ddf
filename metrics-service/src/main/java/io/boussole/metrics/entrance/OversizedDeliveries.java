package io.boussole.metrics.entrance;

import io.boussole.http.ProblemAnswers;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Answers a delivery that is far too large. The server itself would hang up on it, which most senders take for a fault of the
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
        filters.register(this::read, PRIORITY);
    }

    private void read(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (!request.path().startsWith(PATH)) {
            context.next();
        } else if (isChunked(request)) {
            collect(context);
        } else {
            long bytes = length(request);
            if (bytes <= config.maximumBody().asLongValue() || bytes > MOST_WORTH_READING) {
                context.next();
            } else {
                request.handler(ignored -> {});
                request.endHandler(end -> refuse(context));
                request.resume();
            }
        }
    }

    /** Who sends in chunks does not say how much it will be: what fits is handed on whole, and the rest is counted and thrown away. */
    private void collect(RoutingContext context) {
        HttpServerRequest request = context.request();
        Buffer body = Buffer.buffer();
        AtomicLong seen = new AtomicLong();
        long limit = config.maximumBody().asLongValue();
        request.handler(chunk -> {
            long bytes = seen.addAndGet(chunk.length());
            if (bytes <= limit) {
                body.appendBuffer(chunk);
            } else if (bytes > MOST_WORTH_READING) {
                var unused = request.connection().close();
            }
        });
        request.endHandler(end -> {
            if (seen.get() > limit) {
                refuse(context);
            } else {
                ((RoutingContextInternal) context).setBody(body);
                context.next();
            }
        });
        request.resume();
    }

    private void refuse(RoutingContext context) {
        entrance.refuseTooLarge(context.request().path().substring(PATH.length()));
        var unused = problems.end(context, answers.tooLarge());
    }

    private static boolean isChunked(HttpServerRequest request) {
        String encoding = request.getHeader(HttpHeaders.TRANSFER_ENCODING);
        return encoding != null && encoding.toLowerCase(Locale.ROOT).contains("chunked");
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
