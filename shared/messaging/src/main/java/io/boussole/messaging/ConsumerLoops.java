package io.boussole.messaging;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Liveness;

/** Starts one loop per handler, and reports the service as dead when a loop has ended on its own. */
@Liveness
@ApplicationScoped
class ConsumerLoops implements HealthCheck {
    private final List<ConsumerLoop<?>> loops;

    ConsumerLoops(
            @All List<EventHandler<?>> handlers,
            @Identifier("default-kafka-broker") Map<String, Object> broker,
            MessagingConfig config,
            ConsumerOffsets offsets,
            DeadLetters deadLetters,
            MeterRegistry registry) {
        this.loops = handlers.stream()
                .<ConsumerLoop<?>>map(handler -> loop(handler, broker, config, offsets, deadLetters, registry))
                .toList();
    }

    private static <T> ConsumerLoop<T> loop(
            EventHandler<T> handler,
            Map<String, Object> broker,
            MessagingConfig config,
            ConsumerOffsets offsets,
            DeadLetters deadLetters,
            MeterRegistry registry) {
        return new ConsumerLoop<>(handler, broker, config, offsets, deadLetters, registry);
    }

    void start(@Observes StartupEvent started) {
        loops.forEach(ConsumerLoop::start);
    }

    void stop(@Observes ShutdownEvent stopping) {
        loops.forEach(ConsumerLoop::stop);
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder response =
                HealthCheckResponse.named("consumers").up();
        for (ConsumerLoop<?> loop : loops) {
            if (!loop.isAlive()) {
                response.down().withData(loop.name(), "ended");
            }
        }
        return response.build();
    }
}
