package io.boussole.launcher;

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
import java.util.List;
import java.util.Properties;

/** Passwords and keys of one installation: made once, at the first start, and kept in a file only its owner can read. */
final class Secrets {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String ENCRYPTION_KEY = "secrets-key";
    private static final String SUPERUSER = "postgres.password";

    private final Properties values;

    private Secrets(Properties values) {
        this.values = values;
    }

    static Secrets of(DataFolder data) {
        Path file = data.file("secrets.properties");
        if (!Files.exists(file)) {
            OwnerOnly.write(file, text(make()));
        }
        return new Secrets(read(file));
    }

    /** 32 bytes in Base64: metrics-service encrypts connection secrets with it. */
    String encryptionKey() {
        return values.getProperty(ENCRYPTION_KEY);
    }

    String superuserPassword() {
        return values.getProperty(SUPERUSER);
    }

    ServiceDatabase database(SuiteService service) {
        String name = service.database();
        return new ServiceDatabase(
                name, values.getProperty(name + ".owner"), values.getProperty(name + ".application"));
    }

    List<ServiceDatabase> databases() {
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
