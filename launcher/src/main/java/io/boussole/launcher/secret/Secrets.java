package io.boussole.launcher.secret;

import io.boussole.launcher.LauncherException;
import io.boussole.launcher.SuiteService;
import io.boussole.localservers.ServiceDatabase;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** Passwords and keys of one installation: made once, at the first start, and kept in a file only its owner can read. */
public final class Secrets {
    private static final String FILE = "secrets.properties";
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String ENCRYPTION_KEY = "secrets-key";
    private static final String SUPERUSER = "postgres.password";

    private final Properties values;

    private Secrets(Properties values) {
        this.values = values;
    }

    /** Those kept in the folder; made now when there are none. */
    public static Secrets in(Path folder) {
        Path file = folder.resolve(FILE);
        if (!Files.exists(file)) {
            OwnerOnly.write(file, text(make()));
        }
        return new Secrets(read(file));
    }

    /** Those kept in the folder, where others than their maker use them. */
    public static Secrets keptIn(Path folder) {
        Path file = folder.resolve(FILE);
        if (!Files.exists(file)) {
            throw new LauncherException(
                    "There are no secrets in " + folder + " yet: `secrets --folder " + folder + "` makes them.");
        }
        return new Secrets(read(file));
    }

    /** The variables of a service's environment that are secret, with the user names that go with them. */
    public Map<String, String> environment(SuiteService service) {
        ServiceDatabase database = database(service);
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("QUARKUS_DATASOURCE_USERNAME", database.application());
        environment.put("QUARKUS_DATASOURCE_PASSWORD", database.applicationPassword());
        environment.put("QUARKUS_FLYWAY_USERNAME", database.owner());
        environment.put("QUARKUS_FLYWAY_PASSWORD", database.ownerPassword());
        if (service != SuiteService.PLAN) {
            environment.put("BOUSSOLE_SECRETS_KEY", encryptionKey());
        }
        return environment;
    }

    /** 32 bytes in Base64: metrics-service encrypts its connections' secrets with it, alert-service those of its endpoints. */
    String encryptionKey() {
        return values.getProperty(ENCRYPTION_KEY);
    }

    public String superuserPassword() {
        return values.getProperty(SUPERUSER);
    }

    public ServiceDatabase database(SuiteService service) {
        String name = service.database();
        return new ServiceDatabase(
                name, values.getProperty(name + ".owner"), values.getProperty(name + ".application"));
    }

    public List<ServiceDatabase> databases() {
        return Arrays.stream(SuiteService.values()).map(this::database).toList();
    }

    /** 32 random bytes, safe in a URL, a file and a shell. */
    static String random() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(randomBytes());
    }

    private static byte[] randomBytes() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    private static Properties make() {
        Properties made = new Properties();
        made.setProperty(ENCRYPTION_KEY, Base64.getEncoder().encodeToString(randomBytes()));
        made.setProperty(SUPERUSER, random());
        for (SuiteService service : SuiteService.values()) {
            made.setProperty(service.database() + ".owner", random());
            made.setProperty(service.database() + ".application", random());
        }
        return made;
    }

    private static String text(Properties properties) {
        StringWriter text = new StringWriter();
        try {
            properties.store(text, "Passwords and keys of this installation. Without them its data cannot be read.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static Properties read(Path file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new LauncherException(file + " cannot be read: " + e.getMessage(), e);
        }
        return properties;
    }
}
