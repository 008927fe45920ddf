package io.boussole.metrics.source.gong;

import io.boussole.metrics.source.EventIdentity;
import io.boussole.metrics.source.EventKey;
import io.boussole.metrics.source.EventMembers;
import io.boussole.metrics.source.prospecting.JsonScalars;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A call is delivered once by each rule that it fits, and again when somebody presses «Test now»: what identifies a delivery is all
 * that it says of the call, and whether it is a test. A call whose outcome was corrected is therefore no repetition.
 */
final class GongEventIdentity implements EventIdentity {
    private static final String CALL = "/callData/metaData";
    private static final String TEST = "/isTest";

    @Override
    public Set<String> members() {
        return Set.of(CALL, TEST);
    }

    @Override
    public Set<String> retryMembers() {
        return Set.of();
    }

    @Override
    public Optional<String> eventKey(EventMembers members) {
        return callId(members).map(id -> EventKey.of(List.of(members.get(TEST), members.get(CALL))));
    }

    @Override
    public Optional<String> entityKey(EventMembers members) {
        return callId(members).map(id -> "call/" + id);
    }

    private static Optional<String> callId(EventMembers members) {
        try {
            String call = members.get(CALL).orElse("");
            return Optional.ofNullable(JsonScalars.of(call).get("id")).filter(id -> !id.isBlank());
        } catch (IOException noObject) {
            return Optional.empty();
        }
    }
}
