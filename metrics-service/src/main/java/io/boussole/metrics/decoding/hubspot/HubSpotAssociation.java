package io.boussole.metrics.decoding.hubspot;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.boussole.metrics.decoding.Decoded;
import io.boussole.metrics.decoding.Decoded.Ignored;
import io.boussole.metrics.decoding.Members;
import io.boussole.metrics.decoding.RejectedEventException;
import io.boussole.metrics.fact.FactChange;
import io.boussole.metrics.fact.FactId;
import io.boussole.metrics.fact.FactKind;
import io.boussole.metrics.fact.FactState;
import io.boussole.metrics.fact.Property;
import io.boussole.metrics.fact.Register;
import io.boussole.metrics.fact.Slot;
import io.boussole.metrics.fact.Stamp;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Two objects are linked, or no longer. Each side tells of it in an event of its own; both say the same of the same fact, which is the
 * one whose constant in {@link HubSpotObject} comes later: a deal has contacts, a meeting has deals and contacts.
 */
final class HubSpotAssociation {
    private static final String BETWEEN = "_TO_";
    private static final Map<FactKind, Property> LINK = Map.of(
            FactKind.CONTACT, Property.CONTACT, FactKind.COMPANY, Property.COMPANY, FactKind.DEAL, Property.DEAL);

    /** HubSpot's label "primary" between contacts, companies and deals; the association as such has a type of its own beside it. */
    private static final Set<String> PRIMARY_LABELS = Set.of("1", "2", "5", "6");

    private HubSpotAssociation() {}

    /** One end of an association. */
    private record End(HubSpotObject object, String id) {
        FactId factId() {
            return object.factId(id);
        }
    }

    static Decoded decode(ObjectNode event, Instant at) {
        Optional<HubSpotObject> from = object(event, "fromObjectTypeId", 0);
        Optional<HubSpotObject> to = object(event, "toObjectTypeId", 1);
        String fromId = Members.requiredId(event, "fromObjectId");
        String toId = Members.requiredId(event, "toObjectId");
        if (from.isEmpty() || to.isEmpty() || from.equals(to)) {
            return new Ignored("an association that no measure needs");
        }
        boolean removed = removed(event);
        if (removed && isLabel(event)) {
            return new Ignored("a label of an association that stays");
        }
        return link(new End(from.get(), fromId), new End(to.get(), toId), removed, at);
    }

    private static Decoded link(End one, End other, boolean removed, Instant at) {
        boolean oneHolds = one.object().compareTo(other.object()) > 0;
        End holder = oneHolds ? one : other;
        End linked = oneHolds ? other : one;
        Property link = LINK.get(linked.factId().kind());
        if (link == null) {
            return new Ignored("an association between activities");
        }
        Slot slot = new Slot(link, linked.factId().id());
        FactState says = FactState.of(slot, new Register(Boolean.toString(!removed), Stamp.of(at)));
        return Decoded.Changes.of(new FactChange(holder.factId(), at, says));
    }

    /** The newer vocabulary numbers the types, the older one names both in one word: {@code DEAL_TO_CONTACT}. */
    private static Optional<HubSpotObject> object(ObjectNode event, String typeMember, int side) {
        Optional<String> typeId = Members.scalar(event, typeMember);
        if (typeId.isPresent()) {
            return HubSpotObject.ofType(typeId.get().strip());
        }
        String[] names = Members.scalar(event, "associationType")
                .orElseThrow(() -> RejectedEventException.missing("associationType"))
                .split(BETWEEN, -1);
        return names.length == 2 ? HubSpotObject.named(names[side]) : Optional.empty();
    }

    private static boolean removed(ObjectNode event) {
        return Members.scalar(event, "associationRemoved")
                .filter("true"::equalsIgnoreCase)
                .isPresent();
    }

    private static boolean isLabel(ObjectNode event) {
        boolean own = Members.scalar(event, "associationCategory")
                .filter(category -> !category.equals("HUBSPOT_DEFINED"))
                .isPresent();
        return own
                || Members.scalar(event, "associationTypeId")
                        .filter(PRIMARY_LABELS::contains)
                        .isPresent();
    }
}
