package io.boussole.localservers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/**
 * {@code postmaster.pid} of a data directory: the server that runs on it, whoever started it. A launcher ended with SIGKILL leaves its
 * server behind, and two servers on one directory would destroy it.
 */
final class PostmasterFile {
    private static final Duration LOOK_AGAIN = Duration.ofMillis(50);

    private final Path dataDirectory;

    PostmasterFile(Path dataDirectory) {
        this.dataDirectory = dataDirectory;
    }

    /** The running server of this directory. The name of the program guards against a process id that was given away again. */
    Optional<ProcessHandle> server() {
        try {
            List<String> lines = Files.readAllLines(dataDirectory.resolve("postmaster.pid"));
            return ProcessHandle.of(Long.parseLong(lines.get(0).strip())).filter(PostmasterFile::isPostgres);
        } catch (IOException | NumberFormatException | IndexOutOfBoundsException nobodyRuns) {
            return Optional.empty();
        }
    }

    /** Ends the server: a fast shutdown first (open sessions are cut, nothing committed is lost), the hard way after {@code patience}. */
    void stopServer(Duration patience) {
        server().ifPresent(server -> {
            signal(server, "INT");
            if (!ended(server, patience)) {
                signal(server, "QUIT");
                ended(server, patience);
            }
        });
    }

    /** Ends the server and every process of it at once, as a crash of the machine would; what was committed is on the disk. */
    void killServer(Duration patience) {
        server().ifPresent(server -> {
            List<ProcessHandle> sessions = server.children().toList();
            server.destroyForcibly();
            sessions.forEach(ProcessHandle::destroyForcibly);
            ended(server, patience);
            sessions.forEach(session -> ended(session, patience));
        });
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.isAlive()
                && process.info()
                        .command()
                        .map(command -> command.endsWith("postgres"))
                        .orElse(false);
    }

    /** {@code ProcessHandle.destroy} sends TERM, on which PostgreSQL waits for its clients for as long as they like. */
    private static void signal(ProcessHandle process, String signal) {
        try {
            new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()))
                    .start()
                    .waitFor();
        } catch (IOException e) {
            process.destroyForcibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Looks at the program's name again and again: a process that nobody collects keeps its id after its end, but not its program. */
    private static boolean ended(ProcessHandle process, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (isPostgres(process)) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
        }
        return true;
    }
}
