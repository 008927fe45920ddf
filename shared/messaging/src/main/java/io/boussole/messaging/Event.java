package io.boussole.messaging;

import io.boussole.contracts.Topic;
import java.time.Instant;

/**
 * A record of a topic with its envelope.
 *
 * @param id equal on every re-delivery of the same event
 * @param key decides order: events of one key stay in order
 * @param time when it happened
 */
public record Event<T>(String id, Topic topic, String tenant, String key, Instant time, T data) {}
