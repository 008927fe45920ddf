package io.boussole.launcher.container;

import io.boussole.launcher.SuiteService;
import io.boussole.launcher.secret.Credentials;
import io.boussole.launcher.secret.OwnerOnly;
import io.boussole.launcher.secret.Secrets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Passwords and keys are written out once more in the form in which each container reads its own. */
@Command(
        name = "secrets",
        hidden = true,
        description = "Makes passwords, keys and credentials in a folder, at the first time; keeps them afterwards.")
public final class SecretsCommand implements Callable<Integer> {
    @Option(names = "--folder", paramLabel = "DIR", required = true, description = "Where they are kept.")
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Override
    public Integer call() {
        OwnerOnly.createFolder(folder);
        Secrets secrets = Secrets.in(folder);
        OwnerOnly.write(folder.resolve("postgres-password"), secrets.superuserPassword());
        for (SuiteService service : SuiteService.values()) {
            OwnerOnly.write(folder.resolve(service.module() + ".env"), environmentFile(secrets, service));
        }
        Credentials.in(folder).of(MainJobCommand.TENANT);
        return 0;
    }

    /** For a shell to read; no secret has a quote in it. */
    private static String environmentFile(Secrets secrets, SuiteService service) {
        return secrets.environment(service).entrySet().stream()
                .map(variable -> variable.getKey() + "='" + variable.getValue() + "'\n")
                .collect(Collectors.joining());
    }
}
