package io.boussole.testing;

import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Somebody who calls a service in a test: a tenant and a role, with a credential that the service under test knows. */
public enum TestCaller {
    ADMIN_OF_A("a", "admin"),
    OPERATOR_OF_A("a", "operator"),
    EDITOR_OF_A("a", "editor"),
    VIEWER_OF_A("a", "viewer"),
    /** Of a tenant that no other test writes to. */
    VIEWER_OF_C("c", "viewer"),
    /** Of a tenant with few facts, for tests that look at all of them. */
    EDITOR_OF_D("d", "editor"),
    ADMIN_OF_B("b", "admin");

    private final String tenantPrefix;
    private final String role;

    TestCaller(String tenantPrefix, String role) {
        this.tenantPrefix = tenantPrefix;
        this.role = role;
    }

    /** The tenant's identifier; another one in each run, so that a run on old servers sees nothing of the one before. */
    public String tenant() {
        return "tenant-" + tenantPrefix + "-" + TestRun.id();
    }

    public String credential() {
        return "bsl_" + keyId() + "_" + secret();
    }

    /** A request that carries the credential. */
    public RequestSpecification given() {
        return RestAssured.given().header("Authorization", "Bearer " + credential());
    }

    private String keyId() {
        return tenantPrefix + role;
    }

    private String secret() {
        return "secret-" + tenantPrefix + "-" + role + "-" + TestRun.id();
    }

    static Path writeKeysFile() {
        List<String> lines = new ArrayList<>();
        for (TestCaller caller : values()) {
            lines.add(String.join(
                    ":",
                    caller.keyId(),
                    sha256(caller.secret()),
                    caller.tenant(),
                    caller.keyId() + "@test",
                    caller.role));
        }
        try {
            return Files.write(Files.createTempFile("boussole-keys", ".txt"), lines);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
