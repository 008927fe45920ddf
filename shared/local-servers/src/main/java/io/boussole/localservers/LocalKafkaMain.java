package io.boussole.localservers;

import java.nio.file.Path;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The broker as a JVM of its own: {@link KafkaProcess} starts it. It ends when the process that started it does. */
public final class LocalKafkaMain {
    /** Held, because the logging framework forgets a logger, and its level, that nobody holds. */
    private static final List<Logger> QUIET =
            List.of(Logger.getLogger("kafka"), Logger.getLogger("org.apache.kafka"), Logger.getLogger("state"));

    private LocalKafkaMain() {}

    /** Arguments: data directory, port, controller port, id of the parent process. */
    public static void main(String[] arguments) {
        QUIET.forEach(logger -> logger.setLevel(Level.WARNING));
        ParentProcess.endWith(Long.parseLong(arguments[3]));
        KafkaSettings settings = new KafkaSettings(
                Path.of(arguments[0]), Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
        LocalKafka kafka = LocalKafka.start(settings);
        Runtime.getRuntime().addShutdownHook(new Thread(kafka::close, "stop-broker"));
    }
}
