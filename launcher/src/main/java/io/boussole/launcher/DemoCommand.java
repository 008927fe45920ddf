package io.boussole.launcher;

import io.boussole.launcher.demo.Demo;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

@Command(
        name = "demo",
        description =
                "Starts everything, runs the main job on CRM deliveries, tells what happened, and stays up until Ctrl-C.")
final class DemoCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private Boussole options;

    @Option(names = "--exit", description = "End after the job: with 0 when every part was as it must be.")
    private boolean exit;

    @Override
    public Integer call() {
        Progress progress = Progress.toConsole();
        try (RunningSuite running = RunningSuite.start(options, progress)) {
            Suite suite = running.suite();
            String tenant = suite.unusedTenant(UpCommand.TENANT);
            new Demo(suite, progress, System.getenv(), Clock.systemUTC()).run(tenant);
            if (exit) {
                progress.say("The data is kept: after `./boussole up` these links and passwords work again.");
                return 0;
            }
            progress.say(Banner.of(suite, tenant));
            running.supervise();
            return 0;
        }
    }
}
