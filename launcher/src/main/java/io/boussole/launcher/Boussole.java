package io.boussole.launcher;

import io.boussole.launcher.container.MainJobCommand;
import io.boussole.launcher.container.PrepareCommand;
import io.boussole.launcher.container.SecretsCommand;
import io.boussole.launcher.lint.LintCommand;
import io.boussole.localservers.LocalServerException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/**
 * The command line: {@code ./boussole up | demo | reset | lint}. The script at the root of the checkout builds, then calls it.
 *
 * <p>The commands that the help does not name are the compose file's.
 */
@Command(
        name = "boussole",
        description = "Sales action plans that run: planned, measured, and corrected.",
        mixinStandardHelpOptions = true,
        version = "Boussole 0.1.0",
        subcommands = {
            UpCommand.class,
            DemoCommand.class,
            ResetCommand.class,
            LintCommand.class,
            SecretsCommand.class,
            PrepareCommand.class,
            MainJobCommand.class
        },
        synopsisSubcommandLabel = "COMMAND")
final class Boussole {
    /** Held, because the logging framework forgets a logger, and its level, that nobody holds. */
    private static final List<Logger> QUIET = List.of(
            Logger.getLogger("io.zonky"), Logger.getLogger("org.apache.kafka"), Logger.getLogger("org.postgresql"));

    /** Set by the script. */
    private final Path checkout = Path.of(System.getProperty("boussole.checkout", "."));

    @Option(
            names = "--data",
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            description = "Folder of databases, logs and secrets (default: .boussole in the checkout).")
    private Path data = Path.of(System.getProperty("boussole.checkout", "."), ".boussole");

    public static void main(String[] arguments) {
        QUIET.forEach(logger -> logger.setLevel(Level.SEVERE));
        CommandLine commandLine = new CommandLine(new Boussole());
        commandLine.setOut(new PrintWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8), true));
        commandLine.setExecutionExceptionHandler(Boussole::sayWhatToDo);
        System.exit(arguments.length == 0 ? usage(commandLine) : commandLine.execute(arguments));
    }

    Path checkout() {
        return checkout.toAbsolutePath().normalize();
    }

    Path data() {
        return data;
    }

    private static int usage(CommandLine commandLine) {
        commandLine.usage(System.err);
        return CommandLine.ExitCode.USAGE;
    }

    private static int sayWhatToDo(Exception failure, CommandLine commandLine, CommandLine.ParseResult parsed)
            throws Exception {
        if (failure instanceof LauncherException || failure instanceof LocalServerException) {
            System.err.println(failure.getMessage());
            return CommandLine.ExitCode.SOFTWARE;
        }
        throw failure;
    }
}
