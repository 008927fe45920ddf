package io.boussole.launcher.container;

import io.boussole.launcher.Progress;
import io.boussole.launcher.SuiteService;
import io.boussole.launcher.demo.Demo;
import io.boussole.launcher.secret.Credentials;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "main-job",
        hidden = true,
        description = "Runs the main job on CRM deliveries against services that run already, and tells what happened.")
public final class MainJobCommand implements Callable<Integer> {
    static final String TENANT = "demo";

    @Option(names = "--folder", paramLabel = "DIR", required = true, description = "Where `secrets` keeps them.")
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Option(names = "--plan-service", paramLabel = "URL", required = true, description = "As reached from here.")
    @SuppressWarnings("NullAway.Init")
    private URI planService;

    @Option(names = "--metrics-service", paramLabel = "URL", required = true, description = "As reached from here.")
    @SuppressWarnings("NullAway.Init")
    private URI metricsService;

    @Option(names = "--alert-service", paramLabel = "URL", required = true, description = "As reached from here.")
    @SuppressWarnings("NullAway.Init")
    private URI alertService;

    @Option(names = "--kafka", paramLabel = "HOST:PORT", required = true, description = "A Kafka broker.")
    @SuppressWarnings("NullAway.Init")
    private String kafka;

    @Override
    public Integer call() {
        Map<SuiteService, URI> services = Map.of(
                SuiteService.PLAN, planService, SuiteService.METRICS, metricsService, SuiteService.ALERT, alertService);
        RemoteSuite suite = new RemoteSuite(services, kafka, Credentials.in(folder));
        Demo demo = new Demo(suite, Progress.toConsole(), System.getenv(), Clock.systemUTC());
        demo.run(suite.unusedTenant(TENANT));
        return 0;
    }
}
