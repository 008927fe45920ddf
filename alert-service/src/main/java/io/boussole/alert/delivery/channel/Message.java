package io.boussole.alert.delivery.channel;

import io.boussole.alert.delivery.Recipient;
import io.boussole.alert.delivery.StoredNotice;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is sent at once: one notice, or several for the same person.
 *
 * @param id the same at every attempt
 * @param notices at least one, oldest first
 */
public record Message(UUID id, List<StoredNotice> notices) {
    public Message {
        notices = List.copyOf(notices);
        if (notices.isEmpty()) {
            throw new IllegalArgumentException("a message tells something");
        }
    }

    public StoredNotice first() {
        return notices.get(0);
    }

    public @Nullable Recipient recipient() {
        return first().recipient();
    }
}
