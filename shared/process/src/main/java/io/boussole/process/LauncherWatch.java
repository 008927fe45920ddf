package io.boussole.process;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.OptionalLong;
import org.eclipse.microprofile.config.Config;
import org.jboss.logging.Logger;

/**
 * Ends the process when the launcher that started it is gone, however it went, so that a killed launcher leaves no service behind.
 *
 * <p>The launcher passes its process id as {@code boussole.parent-pid}; without it nothing is watched.
 */
@ApplicationScoped
class LauncherWatch {
    private static final Logger LOG = Logger.getLogger(LauncherWatch.class);

    void begin(@Observes StartupEvent started, Config config) {
        OptionalLong parent = config.getOptionalValue("boussole.parent-pid", Long.class)
                .map(OptionalLong::of)
                .orElse(OptionalLong.empty());
        if (parent.isEmpty()) {
            return;
        }
        ProcessHandle.of(parent.getAsLong()).ifPresentOrElse(LauncherWatch::follow, LauncherWatch::end);
    }

    private static void follow(ProcessHandle launcher) {
        var unused = launcher.onExit().thenRun(LauncherWatch::end);
    }

    private static void end() {
        LOG.info("The launcher is gone; stopping");
        Quarkus.asyncExit();
    }
}
