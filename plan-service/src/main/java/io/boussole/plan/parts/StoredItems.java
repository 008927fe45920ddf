package io.boussole.plan.parts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.boussole.http.ProblemException;
import io.boussole.http.Text;
import io.boussole.plan.lifecycle.PlanProblem;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** The items of one list in a tree of a document, to be read and edited in place. */
final class StoredItems {
    private final ItemList list;
    private final ArrayNode items;

    private StoredItems(ItemList list, ArrayNode items) {
        this.list = list;
        this.items = items;
    }

    /**
     * The items in {@code document}, which is the caller's own: a list that is not there yet is put there, empty.
     *
     * @throws ProblemException 404 when the list is that of a battle that the plan does not have
     */
    static StoredItems in(JsonNode document, ListAddress address) {
        ObjectNode holder = holder((ObjectNode) document, address);
        String member = address.list().member();
        JsonNode items = holder.path(member);
        return new StoredItems(address.list(), items.isArray() ? (ArrayNode) items : holder.putArray(member));
    }

    private static ObjectNode holder(ObjectNode plan, ListAddress address) {
        if (address.list().isOfBattle()) {
            String battleId = Objects.requireNonNull(address.battleId());
            return (ObjectNode) in(plan, ListAddress.of(ItemList.BATTLES)).get(battleId);
        }
        String section = address.list().section();
        if (section == null) {
            return plan;
        }
        JsonNode held = plan.path(section);
        return held.isObject() ? (ObjectNode) held : plan.putObject(section);
    }

    ArrayNode all() {
        return items;
    }

    boolean has(String key) {
        return position(key).isPresent();
    }

    /** @throws ProblemException 404 when there is none with this key */
    JsonNode get(String key) {
        return items.get(existing(key));
    }

    void add(JsonNode item) {
        items.add(item);
    }

    void replace(String key, JsonNode item) {
        items.set(existing(key), item);
    }

    void remove(String key) {
        items.remove(existing(key));
    }

    private int existing(String key) {
        return position(key)
                .orElseThrow(() -> ProblemException.of(
                        PlanProblem.PART_NOT_FOUND,
                        new Text(
                                "'" + key + "' is not in " + list.path(),
                                "'" + key + "' n'est pas dans " + list.path())));
    }

    private OptionalInt position(String key) {
        return IntStream.range(0, items.size())
                .filter(index -> key.equals(items.get(index).path(list.key()).textValue()))
                .findFirst();
    }
}
