package io.boussole.localservers;

import java.nio.file.Path;

/**
 * Where a local broker runs.
 *
 * @param dataDirectory formatted at the first start, kept for the next
 * @param port where clients connect
 * @param controllerPort where the broker talks to itself
 */
public record KafkaSettings(Path dataDirectory, int port, int controllerPort) {
    /** Ports of 0 become free ones, now, so that the same settings start the broker again at the same address. */
    public KafkaSettings {
        port = FreePort.orFree(port);
        controllerPort = FreePort.orFree(controllerPort);
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }
}
