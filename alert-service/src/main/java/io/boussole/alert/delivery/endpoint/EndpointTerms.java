package io.boussole.alert.delivery.endpoint;

import io.boussole.alert.delivery.NoticeType;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an operator says about an endpoint.
 *
 * @param url where it is; null where its kind has a usual address or none
 * @param secret what opens the door: a CRM's token; null keeps the present one
 * @param clientId of an OAuth client whose secret {@code secret} is
 * @param copies e-mail addresses told beside the recipient
 * @param noticeTypes those it wants; empty: all that its kind can carry
 * @param planId the plan it is about; null: every plan
 * @param language of its texts; null: the recipient's
 * @param quietHours whether it waits for the working hours of the notice's plan
 * @param groupWithin how long it waits for more to tell the same person; null: not at all
 */
public record EndpointTerms(
        EndpointKind kind,
        String name,
        @Nullable String url,
        @Nullable String secret,
        @Nullable String clientId,
        List<String> copies,
        Set<NoticeType> noticeTypes,
        @Nullable UUID planId,
        @Nullable String language,
        boolean quietHours,
        @Nullable Duration groupWithin,
        boolean enabled) {
    public EndpointTerms {
        copies = List.copyOf(copies);
        noticeTypes = Set.copyOf(noticeTypes);
    }

    /** Without the secret: this text ends up in logs. */
    @Override
    public String toString() {
        return "EndpointTerms[" + kind + "]";
    }
}
