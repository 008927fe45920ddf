package io.boussole.alert.delivery;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How the outside is told. */
@ConfigMapping(prefix = "boussole.delivery")
public interface DeliveryConfig {
    /** The key that seals endpoints' secrets in the database: 32 bytes in base64. Without it the service does not start. */
    Optional<String> secretsKey();

    /** How soon a delivery that has become due is noticed. */
    @WithDefault("1s")
    Duration checkInterval();

    /** Deliveries under way at once, in one instance; an endpoint has one at a time. */
    @WithDefault("4")
    int workers();

    /** Longest time for a request, from the connection to the last byte of the answer. */
    @WithDefault("15s")
    Duration requestTimeout();

    /** Most bytes read of an answer. */
    @WithDefault("65536")
    int answerLimit();

    /** Most characters of an answer that are kept and shown. */
    @WithDefault("500")
    int excerptLength();

    /** Waits after the first failure, the second, and so on; after the last one the delivery has failed. Together three days and more. */
    @WithDefault("5s,5m,30m,2h,5h,10h,14h,20h,24h")
    List<Duration> retryAfter();

    /** Up to this share is added to each wait, so that many failures at once do not come again at once. */
    @WithDefault("0.1")
    double jitter();

    /** Longest wait that the other side may ask for. */
    @WithDefault("24h")
    Duration longestRetryAfter();

    /** A failing delivery holds the endpoint's later ones back for this time since it came, then they pass it. */
    @WithDefault("10m")
    Duration holdBack();

    /** An endpoint of which every attempt failed for this time is switched off. */
    @WithDefault("5d")
    Duration switchOffAfter();

    /** How long a webhook is signed with the former secret, too, after a rotation that does not say. */
    @WithDefault("24h")
    Duration formerSecretLifetime();

    /** Most notices in one message. */
    @WithDefault("50")
    int groupLimit();

    /** Language of messages where neither the recipient nor the endpoint has one: en or fr. */
    @WithDefault("en")
    String language();

    /** How long deliveries that have ended are shown. */
    @WithDefault("90d")
    Duration keep();

    /** Hosts by name that may be inside our network and without encryption, such as a receiver of your own. */
    Optional<List<String>> trustedHosts();
}
