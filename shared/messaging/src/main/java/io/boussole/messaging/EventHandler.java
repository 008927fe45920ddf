package io.boussole.messaging;

import io.boussole.contracts.Topic;
import java.util.List;

/**
 * Takes the events of one topic. A bean that implements it is called by its own {@link ConsumerLoop}.
 *
 * @param <T> the topic's record
 */
public interface EventHandler<T> {
    /** Name under which the offsets are kept; all instances of a service share it. */
    String consumerName();

    Topic topic();

    Class<T> recordType();

    /**
     * Whether a batch may hold events of several tenants. False: each call has events of one tenant, in that tenant's scope, as
     * anything that goes through Hibernate needs. True: one call, in the scope of all tenants, for SQL that names the tenant itself.
     */
    default boolean acrossTenants() {
        return false;
    }

    /**
     * Applies a batch, in a transaction that also moves the offsets; events of one key are in order, and any event may come again.
     *
     * <p>An exception rolls the transaction back. While the database is away the batch is repeated without end; on any other failure
     * its events are tried one by one and those that fail go to the dead letters.
     */
    void apply(List<Event<T>> events);
}
