package io.boussole.launcher;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

@Command(name = "up", description = "Starts everything and stays up until Ctrl-C. Data survives a restart.")
final class UpCommand implements Callable<Integer> {
    static final String TENANT = "demo";

    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private Boussole options;

    @Override
    public Integer call() {
        Progress progress = Progress.toConsole();
        try (RunningSuite running = RunningSuite.start(options, progress)) {
            progress.say(Banner.of(running.suite(), TENANT));
            running.supervise();
            return 0;
        }
    }
}
