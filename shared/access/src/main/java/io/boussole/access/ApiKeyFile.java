package io.boussole.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The credentials file, read again when it changes: at once for a key that was added, within {@code keys-refresh} for one that was
 * taken out. An unreadable file lets nobody in.
 */
@ApplicationScoped
class ApiKeyFile {
    private static final Logger LOG = Logger.getLogger(ApiKeyFile.class);
    private static final Pattern CREDENTIAL = Pattern.compile("bsl_([A-Za-z0-9]{1,64})_([A-Za-z0-9_-]{1,128})");

    private final AccessConfig config;
    private final Clock clock;
    private volatile Snapshot snapshot = new Snapshot(Map.of(), null, Instant.EPOCH, 0);

    ApiKeyFile(AccessConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    /** The key that {@code credential} ({@code bsl_<keyId>_<secret>}) proves; empty when it proves none. */
    Optional<ApiKey> find(String credential) {
        Matcher parts = CREDENTIAL.matcher(credential);
        if (!parts.matches()) {
            return Optional.empty();
        }
        return Optional.ofNullable(known(parts.group(1))).filter(key -> key.matches(parts.group(2)));
    }

    /** A key that is not known may have been added a moment ago: the file is asked at once. */
    private @Nullable ApiKey known(String keyId) {
        ApiKey key = current().get(keyId);
        return key == null ? refresh(snapshot, clock.instant()).get(keyId) : key;
    }

    private Map<String, ApiKey> current() {
        Snapshot seen = snapshot;
        Instant now = clock.instant();
        if (now.isBefore(seen.checkedAt.plus(config.keysRefresh())) && !now.isBefore(seen.checkedAt)) {
            return seen.keys;
        }
        return refresh(seen, now);
    }

    private synchronized Map<String, ApiKey> refresh(Snapshot seen, Instant now) {
        if (snapshot.version != seen.version) {
            return snapshot.keys;
        }
        try {
            FileTime modified = Files.getLastModifiedTime(config.keysFile());
            Map<String, ApiKey> keys = modified.equals(seen.modified) ? seen.keys : read();
            snapshot = new Snapshot(keys, modified, now, seen.version + 1);
        } catch (IOException | UncheckedIOException | IllegalArgumentException unreadable) {
            LOG.errorf("The credentials file cannot be used, nobody gets in: %s", unreadable.getMessage());
            snapshot = new Snapshot(Map.of(), null, now, seen.version + 1);
        }
        return snapshot.keys;
    }

    private Map<String, ApiKey> read() throws IOException {
        Map<String, ApiKey> keys = new HashMap<>();
        for (String line : Files.readAllLines(config.keysFile())) {
            if (!line.isBlank() && !line.stripLeading().startsWith("#")) {
                ApiKey key = ApiKey.parse(line);
                keys.put(key.id(), key);
            }
        }
        return Map.copyOf(keys);
    }

    private record Snapshot(
            Map<String, ApiKey> keys, @Nullable FileTime modified, Instant checkedAt, long version) {}
}
