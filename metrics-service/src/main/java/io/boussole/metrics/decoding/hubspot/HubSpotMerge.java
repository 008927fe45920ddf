package io.boussole.metrics.decoding.hubspot;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.boussole.metrics.decoding.Decoded;
import io.boussole.metrics.decoding.Members;
import io.boussole.metrics.decoding.Merges;
import io.boussole.metrics.decoding.RejectedEventException;
import io.boussole.metrics.fact.FactId;
import java.time.Instant;
import java.util.SortedMap;
import java.util.TreeMap;

/** Several objects become one. The survivor may carry an identifier of its own that was never heard of before. */
final class HubSpotMerge {
    private HubSpotMerge() {}

    static Decoded decode(ObjectNode event, HubSpotObject object, Instant at) {
        FactId primary = object.factId(Members.requiredId(event, "primaryObjectId"));
        FactId survivor = Members.id(event, "newObjectId").map(object::factId).orElse(primary);
        SortedMap<String, Boolean> absorbed = new TreeMap<>();
        for (JsonNode merged : event.path("mergedObjectIds")) {
            Members.idElement(merged, "mergedObjectIds")
                    .ifPresent(id -> absorbed.put(object.factId(id).id(), false));
        }
        absorbed.put(primary.id(), true);
        absorbed.remove(survivor.id());
        if (absorbed.isEmpty()) {
            throw RejectedEventException.missing("mergedObjectIds");
        }
        return new Decoded.Changes(Merges.changes(survivor, absorbed, at));
    }
}
