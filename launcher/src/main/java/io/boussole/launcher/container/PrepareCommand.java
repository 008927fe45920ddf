package io.boussole.launcher.container;

import io.boussole.launcher.secret.Secrets;
import io.boussole.localservers.DatabaseSetup;
import io.boussole.localservers.LocalPostgres;
import io.boussole.localservers.Topics;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "prepare",
        hidden = true,
        description = "Makes databases, roles and topics where they are missing, on servers that run already.")
public final class PrepareCommand implements Callable<Integer> {
    @Option(names = "--folder", paramLabel = "DIR", required = true, description = "Where `secrets` keeps them.")
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Option(names = "--postgres", paramLabel = "HOST:PORT", required = true, description = "The PostgreSQL server.")
    @SuppressWarnings("NullAway.Init")
    private String postgres;

    @Option(names = "--kafka", paramLabel = "HOST:PORT", required = true, description = "A Kafka broker.")
    @SuppressWarnings("NullAway.Init")
    private String kafka;

    @Override
    public Integer call() {
        Secrets secrets = Secrets.keptIn(folder);
        String server = "jdbc:postgresql://" + postgres + "/";
        new DatabaseSetup(server, LocalPostgres.SUPERUSER, secrets.superuserPassword()).create(secrets.databases());
        Topics.create(kafka);
        return 0;
    }
}
