package io.boussole.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Takes what a client still sends once it has been answered. A refusal often comes before the body was read; the server would then
 * stop reading, and a client that reads no answer before it has sent everything would wait for ever.
 */
@ApplicationScoped
final class UnreadBodies {
    /** Whoever sends more than this after a refusal is cut off. */
    private static final long PATIENCE_BYTES = 64L << 20;

    private static final int BEFORE_EVERYTHING = 100_000;

    void watch(@Observes Filters filters) {
        filters.register(UnreadBodies::watch, BEFORE_EVERYTHING);
    }

    private static void watch(RoutingContext context) {
        context.addEndHandler(answered -> {
            if (!context.request().isEnded()) {
                discard(context.request());
            }
        });
        context.next();
    }

    private static void discard(HttpServerRequest request) {
        request.handler(new Discarding(request));
        request.resume();
    }

    private static final class Discarding implements Handler<Buffer> {
        private final HttpServerRequest request;
        private long patience = PATIENCE_BYTES;

        private Discarding(HttpServerRequest request) {
            this.request = request;
        }

        @Override
        public void handle(Buffer rest) {
            patience -= rest.length();
            if (patience < 0) {
                var unused = request.connection().close();
            }
        }
    }
}
