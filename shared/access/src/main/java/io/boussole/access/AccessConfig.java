package io.boussole.access;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;

/** Where credentials come from. */
@ConfigMapping(prefix = "boussole.access")
interface AccessConfig {
    /** File with one credential a line; see {@link ApiKey#parse}. Without it nobody gets in. */
    Path keysFile();

    /** How often, at most, the file is looked at for changes. A revoked key works no longer than this. */
    @WithDefault("1s")
    Duration keysRefresh();
}
