package io.boussole.plan.parts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import io.boussole.http.QueryParameters;
import io.boussole.plan.format.PartForm;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which items of a list are asked for, and in which order.
 *
 * @param filters values that a member may have, by its name; all members must agree
 * @param sort {@code priority} for battles; null: the order of the document
 */
public record ItemQuery(
        Map<String, List<String>> filters,
        @Nullable String sort,
        int pageSize,
        @Nullable String pageToken) {
    public static final String BY_PRIORITY = "priority";

    /** The items that are asked for; 400 when they are asked for by what they do not have. */
    List<JsonNode> answer(ItemList list, Iterable<JsonNode> items) {
        PartForm form = list.form();
        filters.forEach((member, values) -> requireKnown(form, member, values));
        List<JsonNode> found = new ArrayList<>();
        items.forEach(item -> {
            if (filters.entrySet().stream().allMatch(filter -> matches(list, form, item, filter))) {
                found.add(item);
            }
        });
        return sorted(list, found);
    }

    private List<JsonNode> sorted(ItemList list, List<JsonNode> found) {
        if (sort == null) {
            return found;
        }
        if (list != ItemList.BATTLES) {
            throw QueryParameters.refusal(
                    "sort", "UNKNOWN_PARAMETER", "sort applies to battles only", "sort ne s'applique qu'aux batailles");
        }
        if (!sort.equals(BY_PRIORITY)) {
            throw QueryParameters.refusal(
                    "sort",
                    "UNKNOWN_VALUE",
                    "sort is " + BY_PRIORITY + " or absent",
                    "sort vaut " + BY_PRIORITY + " ou est absent");
        }
        return BattlePriority.inOrder(found);
    }

    private static void requireKnown(PartForm form, String member, List<String> values) {
        List<String> known = form.scalars();
        if (!known.contains(member)) {
            throw QueryParameters.refusal(
                    member,
                    "UNKNOWN_PARAMETER",
                    member + " is no filter here; the filters are " + String.join(", ", known),
                    member + " n'est pas un filtre ici ; les filtres sont " + String.join(", ", known));
        }
        for (String value : values) {
            if (form.member(member).meaning(value).isEmpty()) {
                throw QueryParameters.refusal(
                        member,
                        "UNKNOWN_VALUE",
                        member + " never has the value '" + value + "'",
                        member + " n'a jamais la valeur '" + value + "'");
            }
        }
    }

    private static boolean matches(
            ItemList list, PartForm form, JsonNode item, Map.Entry<String, List<String>> filter) {
        PartForm member = form.member(filter.getKey());
        JsonNode stored = item.get(filter.getKey());
        var meant = member.meaning(stored == null || stored.isNull() ? absent(list, filter.getKey(), member) : stored);
        return meant.isPresent() && filter.getValue().stream().anyMatch(value -> meant.equals(member.meaning(value)));
    }

    /** What is not said to be so is not so. */
    private static @Nullable JsonNode absent(ItemList list, String name, PartForm member) {
        return member.isTruth() ? BooleanNode.FALSE : list.absent(name);
    }
}
