package io.boussole.localservers;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A child JVM: the java that runs this, its output in a log file, configured by its environment. */
public final class JavaProcess {
    /**
     * Ctrl-C reaches every process of the terminal's foreground group at once. Children ignore it, and the launcher ends them in its own
     * order; a JVM that starts with the signal ignored leaves it so.
     */
    private static final List<String> DEAF_TO_INTERRUPT = List.of("/bin/sh", "-c", "trap '' INT; exec \"$0\" \"$@\"");

    private final Process process;
    private final Path logFile;

    private JavaProcess(Process process, Path logFile) {
        this.process = process;
        this.logFile = logFile;
    }

    /** Starts {@code java} with these arguments; {@code environment} is added to this process's own. */
    public static JavaProcess start(List<String> arguments, Map<String, String> environment, Path logFile) {
        List<String> command = new ArrayList<>(DEAF_TO_INTERRUPT);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(arguments);
        try {
            Files.createDirectories(logFile.toAbsolutePath().getParent());
            ProcessBuilder builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectInput(Redirect.from(Path.of("/dev/null").toFile()))
                    .redirectOutput(Redirect.appendTo(logFile.toFile()));
            builder.environment().putAll(environment);
            return new JavaProcess(builder.start(), logFile);
        } catch (IOException e) {
            throw new LocalServerException("A Java process could not be started: " + e.getMessage(), e);
        }
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    public Path logFile() {
        return logFile;
    }

    /** Asks it to end, and insists when it has not after {@code patience}. */
    public void stop(Duration patience) {
        process.destroy();
        if (!endedWithin(patience)) {
            kill();
        }
    }

    /** SIGKILL: nothing of it gets a chance to tidy up. Returns when it is gone. */
    public void kill() {
        process.destroyForcibly();
        endedWithin(Duration.ofSeconds(30));
    }

    private boolean endedWithin(Duration patience) {
        try {
            return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
