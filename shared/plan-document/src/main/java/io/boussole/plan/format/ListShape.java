package io.boussole.plan.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.boussole.plan.document.Pointer;
import java.util.ArrayList;
import java.util.List;

/** A list of one kind of items. Absent, it reads as empty. */
record ListShape(Shape item) implements Shape {

    @Override
    public List<Object> read(JsonNode node, Pointer at, Faults faults) {
        List<Object> items = new ArrayList<>();
        if (!node.isArray()) {
            if (!node.isNull()) {
                Shape.refuse(node, at, faults, "A list", "une liste");
            }
            return items;
        }
        for (int index = 0; index < node.size(); index++) {
            JsonNode element = node.get(index);
            Pointer place = at.item(index);
            Object value = item.read(element, place, faults);
            if (value != null) {
                items.add(value);
            } else if (element.isNull()) {
                faults.add(place, "EMPTY_ITEM", "The item is empty; leave it out", "L'élément est vide ; retirez-le");
            }
        }
        return List.copyOf(items);
    }

    @Override
    public ObjectNode schema() {
        ObjectNode schema = Shape.ofType("array");
        schema.set("items", item.schema());
        return schema;
    }

    @Override
    public JsonNode inOrder(JsonNode node) {
        if (!node.isArray()) {
            return node;
        }
        ArrayNode ordered = JsonNodeFactory.instance.arrayNode(node.size());
        node.forEach(element -> ordered.add(item.inOrder(element)));
        return ordered;
    }
}
