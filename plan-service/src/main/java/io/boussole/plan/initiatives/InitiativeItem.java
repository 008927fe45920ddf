package io.boussole.plan.initiatives;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.boussole.http.ProblemException;
import io.boussole.http.Revision;
import io.boussole.http.Text;
import io.boussole.plan.document.Pointer;
import io.boussole.plan.lifecycle.PlanProblem;
import io.boussole.plan.parts.ItemList;
import io.boussole.plan.parts.StoredPart;
import org.jspecify.annotations.Nullable;

/**
 * One item of a list in a document's tree.
 *
 * @param node the tree's own: writing to it changes the document
 * @param index its place in the list
 */
record InitiativeItem(ItemList list, ObjectNode node, Pointer at, int index) {

    /** @throws ProblemException 404 when the plan has no such battle */
    static InitiativeItem battle(JsonNode document, String id) {
        return find(ItemList.BATTLES, document.path("battles"), Pointer.to("battles"), id);
    }

    /** @throws ProblemException 404 when the plan has no such experiment */
    static InitiativeItem experiment(JsonNode document, String id) {
        return find(ItemList.EXPERIMENTS, document.path("experiments"), Pointer.to("experiments"), id);
    }

    /** @throws ProblemException 404 when this battle has no such action */
    InitiativeItem action(String id) {
        return find(ItemList.ACTIONS, node.path("actions"), at.member("actions"), id);
    }

    private static InitiativeItem find(ItemList list, JsonNode items, Pointer itemsAt, String id) {
        for (int index = 0; index < items.size(); index++) {
            if (items.get(index) instanceof ObjectNode item
                    && id.equals(item.path("id").textValue())) {
                return new InitiativeItem(list, item, itemsAt.item(index), index);
            }
        }
        throw ProblemException.of(
                PlanProblem.PART_NOT_FOUND,
                new Text("'" + id + "' is not in " + itemsAt, "'" + id + "' n'est pas dans " + itemsAt));
    }

    /** The item as its own resource shows it, with the same tag. */
    StoredPart stored() {
        return new StoredPart(list.form(), node);
    }

    /** @throws ProblemException 428 without {@code ifMatch}, 412 when it names another state of the item */
    void requireSeen(@Nullable String ifMatch) {
        Revision.requireMatch(ifMatch, stored().tag());
    }
}
