package io.boussole.system;

import io.boussole.launcher.DataFolder;
import io.boussole.launcher.Ports;
import io.boussole.launcher.Progress;
import io.boussole.launcher.Suite;
import io.boussole.launcher.SuiteSettings;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One suite for all tests of the process, started at the first use: the packaged services and both servers as child processes. */
final class SuiteUnderTest {
    private static @Nullable Suite running;

    private SuiteUnderTest() {}

    static synchronized Suite running() {
        Suite known = running;
        if (known == null) {
            Path folder = Path.of("target", "suite", UUID.randomUUID().toString());
            DataFolder data = DataFolder.open(folder);
            SuiteSettings settings =
                    new SuiteSettings(Path.of("..").toAbsolutePath().normalize(), data, Ports.free(), Map.of());
            known = new Suite(settings, Progress.toConsole());
            Runtime.getRuntime().addShutdownHook(new Thread(known::close));
            known.start();
            running = known;
        }
        return known;
    }
}
