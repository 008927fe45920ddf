package io.boussole.idempotency;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How requests are recognised as repeated. */
@ConfigMapping(prefix = "boussole.idempotency")
public interface IdempotencyConfig {
    /** How long a key brings its answer again; afterwards it is as good as new. */
    @WithDefault("24h")
    Duration lifetime();

    /** How long a request waits for the end of another one with its key. It holds a database connection meanwhile. */
    @WithDefault("2s")
    Duration patience();
}
