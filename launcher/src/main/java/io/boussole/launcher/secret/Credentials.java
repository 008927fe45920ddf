package io.boussole.launcher.secret;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The credentials of an installation, one a tenant. The services read a file that knows hashes only; the credentials
 * themselves are kept beside it, for their owner's eyes, so that every start can print them.
 */
public final class Credentials {
    private static final String ROLE = "admin";
    private static final String HEADER = "# keyId:sha256-hex-of-secret:tenant:subject:role[,role]\n";

    private final Path hashes;
    private final Path kept;
    private final Map<String, String> byTenant;

    private Credentials(Path hashes, Path kept, Map<String, String> byTenant) {
        this.hashes = hashes;
        this.kept = kept;
        this.byTenant = byTenant;
    }

    /** Those kept in the folder; none yet when it is new. */
    public static Credentials in(Path folder) {
        Path hashes = folder.resolve("credentials");
        if (!Files.exists(hashes)) {
            OwnerOnly.write(hashes, HEADER);
        }
        Path kept = folder.resolve("tokens");
        return new Credentials(hashes, kept, read(kept));
    }

    /** The file that BOUSSOLE_ACCESS_KEYS_FILE names. */
    public Path hashes() {
        return hashes;
    }

    /** The tenant's credential, made now when it has none; services notice a changed file by themselves. */
    public String of(String tenant) {
        return byTenant.computeIfAbsent(tenant, this::issue);
    }

    /** {@code name}, or {@code name-2} and so on when tenants of that name have a credential already. */
    public String unused(String name) {
        return first(name, candidate -> !byTenant.containsKey(candidate));
    }

    /** The first of {@code name}, {@code name-2}, {@code name-3} and so on that is free. */
    public static String first(String name, Predicate<String> free) {
        String candidate = name;
        for (int number = 2; !free.test(candidate); number++) {
            candidate = name + "-" + number;
        }
        return candidate;
    }

    private String issue(String tenant) {
        if (!tenant.matches("[a-z0-9][a-z0-9-]{0,62}")) {
            throw new IllegalArgumentException("not a tenant's name: " + tenant);
        }
        String keyId = tenant.replace("-", "") + byTenant.size();
        String secret = Secrets.random();
        String credential = "bsl_" + keyId + "_" + secret;
        String hashLine = String.join(":", keyId, sha256(secret), tenant, "launcher", ROLE);
        OwnerOnly.write(hashes, text(hashes) + hashLine + "\n");
        OwnerOnly.write(
                kept,
                byTenant.entrySet().stream()
                                .map(entry -> entry.getKey() + " " + entry.getValue() + "\n")
                                .collect(Collectors.joining())
                        + tenant + " " + credential + "\n");
        return credential;
    }

    private static Map<String, String> read(Path kept) {
        Map<String, String> byTenant = new LinkedHashMap<>();
        text(kept)
                .lines()
                .map(line -> line.split(" ", 2))
                .filter(line -> line.length == 2)
                .forEach(line -> byTenant.put(line[0], line[1]));
        return byTenant;
    }

    private static String text(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sha256(String secret) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
