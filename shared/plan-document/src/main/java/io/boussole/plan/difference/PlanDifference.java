package io.boussole.plan.difference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.boussole.http.Text;
import io.boussole.plan.difference.ItemKeys.Placed;
import io.boussole.plan.document.Pointer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Compares two documents member by member. Absent, null and an empty list say the same; so do 1.0 and 1.00. Takes time in proportion
 * to the length of both.
 */
public final class PlanDifference {
    private final List<Change> changes = new ArrayList<>();

    private PlanDifference() {}

    /** What the document {@code after} says otherwise than {@code before}, in the order of {@code before}. */
    public static List<Change> between(JsonNode before, JsonNode after) {
        PlanDifference difference = new PlanDifference();
        difference.members(before, after, new Place(Pointer.ROOT, List.of()));
        return List.copyOf(difference.changes);
    }

    /** Where a member is, for machines and for people. */
    private record Place(Pointer at, List<Text> way) {
        Place member(String name) {
            return new Place(at.member(name), longer(Words.member(name)));
        }

        /** An item of the list here; its list is not named, because the item says what it is. */
        Place item(String list, String key, int index) {
            List<Text> longer = new ArrayList<>(way.subList(0, way.size() - 1));
            longer.add(Sentence.thing(list, key));
            return new Place(at.item(index), List.copyOf(longer));
        }

        private List<Text> longer(Text word) {
            List<Text> longer = new ArrayList<>(way);
            longer.add(word);
            return List.copyOf(longer);
        }
    }

    private void members(JsonNode before, JsonNode after, Place place) {
        Set<String> names = new LinkedHashSet<>();
        before.fieldNames().forEachRemaining(names::add);
        after.fieldNames().forEachRemaining(names::add);
        names.forEach(name -> member(name, before.get(name), after.get(name), place.member(name)));
    }

    private void member(String name, @Nullable JsonNode before, @Nullable JsonNode after, Place place) {
        boolean isNothingBefore = saysNothing(before);
        boolean isNothingAfter = saysNothing(after);
        if (isNothingBefore && isNothingAfter) {
            return;
        }
        if (isListOfParts(before) || isListOfParts(after)) {
            items(name, list(before), list(after), place);
        } else if (isNothingBefore) {
            arrived(known(after), place);
        } else if (isNothingAfter) {
            gone(known(before), place);
        } else {
            value(known(before), known(after), place);
        }
    }

    private void value(JsonNode before, JsonNode after, Place place) {
        if (before.isObject() && after.isObject()) {
            members(before, after, place);
        } else if (!before.equals(after)) {
            add(ChangeKind.CHANGED, place, before, after, Sentence.became(place.way(), before, after));
        }
    }

    private void arrived(JsonNode after, Place place) {
        Text text = after.isObject() ? Sentence.added(place.way()) : Sentence.became(place.way(), null, after);
        add(ChangeKind.ADDED, place, null, after, text);
    }

    private void gone(JsonNode before, Place place) {
        Text text = before.isObject() ? Sentence.removed(place.way()) : Sentence.became(place.way(), before, null);
        add(ChangeKind.REMOVED, place, before, null, text);
    }

    private void items(String list, JsonNode before, JsonNode after, Place place) {
        Map<String, Placed> old = ItemKeys.keyed(list, before);
        Map<String, Placed> young = ItemKeys.keyed(list, after);
        old.forEach((key, item) -> {
            Placed same = young.get(key);
            if (same == null) {
                gone(item.node(), place.item(list, key, item.index()));
            } else {
                value(item.node(), same.node(), place.item(list, key, same.index()));
            }
        });
        young.forEach((key, item) -> {
            if (!old.containsKey(key)) {
                arrived(item.node(), place.item(list, key, item.index()));
            }
        });
        order(kept(old, young), kept(young, old), place);
    }

    private void order(List<String> before, List<String> after, Place place) {
        if (!before.equals(after)) {
            add(ChangeKind.MOVED, place, array(before), array(after), Sentence.moved(place.way()));
        }
    }

    private void add(ChangeKind kind, Place place, @Nullable JsonNode before, @Nullable JsonNode after, Text text) {
        changes.add(new Change(place.at(), kind, before, after, text));
    }

    private static List<String> kept(Map<String, Placed> of, Map<String, Placed> in) {
        return of.keySet().stream().filter(in::containsKey).toList();
    }

    private static ArrayNode array(List<String> keys) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode(keys.size());
        keys.forEach(array::add);
        return array;
    }

    private static boolean saysNothing(@Nullable JsonNode node) {
        return node == null || node.isNull() || (node.isContainerNode() && node.isEmpty());
    }

    private static boolean isListOfParts(@Nullable JsonNode node) {
        return node != null
                && node.isArray()
                && StreamSupport.stream(node.spliterator(), false).anyMatch(JsonNode::isObject);
    }

    private static JsonNode list(@Nullable JsonNode node) {
        return node != null && node.isArray() ? node : JsonNodeFactory.instance.arrayNode();
    }

    private static JsonNode known(@Nullable JsonNode node) {
        return node == null ? JsonNodeFactory.instance.nullNode() : node;
    }
}
