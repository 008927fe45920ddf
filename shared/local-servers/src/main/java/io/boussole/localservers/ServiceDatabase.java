package io.boussole.localservers;

/** A service's database: its owner, which only migrates, and its application role, which owns nothing, so that row security binds it. */
public record ServiceDatabase(String name, String ownerPassword, String applicationPassword) {
    public ServiceDatabase {
        if (!name.matches("[a-z][a-z0-9_]{0,40}")) {
            throw new IllegalArgumentException("not the name of a service database: " + name);
        }
    }

    public String owner() {
        return name + "_owner";
    }

    public String application() {
        return name + "_app";
    }
}
