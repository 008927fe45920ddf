package io.boussole.launcher;

import io.boussole.launcher.secret.OwnerOnly;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The child JVMs of a run, noted in the data folder. They end by themselves when their launcher is killed, but that takes a moment, and a
 * launcher started again at once would meet them on its ports and on the broker's data.
 */
final class LeftoverProcesses {
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final Path file;

    LeftoverProcesses(DataFolder data) {
        this.file = data.file("processes");
    }

    void note(long pid) {
        String started = ProcessHandle.of(pid)
                .flatMap(process -> process.info().startInstant())
                .map(Instant::toString)
                .orElse("-");
        OwnerOnly.write(file, String.join("\n", lines()) + "\n" + pid + " " + started + "\n");
    }

    void forget() {
        OwnerOnly.write(file, "");
    }

    /** Waits for the children of a run that was killed, and kills those that stay. */
    void awaitEnd() {
        lines().stream()
                .map(line -> line.split(" ", 2))
                .filter(line -> line.length == 2)
                .forEach(line -> ProcessHandle.of(Long.parseLong(line[0]))
                        .filter(process -> isTheSame(process, line[1]))
                        .ifPresent(LeftoverProcesses::end));
        forget();
    }

    /** A process id alone may belong to somebody else by now. */
    private static boolean isTheSame(ProcessHandle process, String started) {
        return process.info().startInstant().map(Instant::toString).orElse("-").equals(started);
    }

    private static void end(ProcessHandle process) {
        try {
            process.onExit().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException stillThere) {
            process.destroyForcibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private List<String> lines() {
        try {
            return Files.exists(file)
                    ? Files.readAllLines(file).stream()
                            .filter(line -> !line.isBlank())
                            .toList()
                    : List.of();
        } catch (IOException e) {
            throw new LauncherException(file + " cannot be read: " + e.getMessage(), e);
        }
    }
}
