package io.boussole.plan.format;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.boussole.http.CommonProblem;
import io.boussole.plan.document.Pointer;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** Builds the tree of a JSON text, and tells of keys that stand twice, which a plain parser would pass over. */
final class JsonTree {
    private static final JsonFactory FACTORY = new JsonFactory();

    private static final TreeNodes.Weight ONE = new TreeNodes.Weight(1, 0);

    private final JsonParser parser;
    private final TreeNodes nodes;

    private JsonTree(JsonParser parser, TreeNodes nodes) {
        this.parser = parser;
        this.nodes = nodes;
    }

    static JsonNode read(String text, TreeNodes nodes, Faults faults) {
        try (JsonParser parser = FACTORY.createParser(text)) {
            return new JsonTree(parser, nodes).document();
        } catch (JsonProcessingException unreadable) {
            JsonLocation location = unreadable.getLocation();
            String where = location == null ? "" : location.getLineNr() + ":" + location.getColumnNr() + ": ";
            if (location != null) {
                nodes.places().put(Pointer.ROOT, placeOf(location));
            }
            throw faults.last(
                    CommonProblem.MALFORMED_REQUEST,
                    Pointer.ROOT,
                    "UNREADABLE",
                    "Not JSON, line:column " + where + reason(unreadable),
                    "Ce n'est pas du JSON, ligne:colonne " + where + reason(unreadable));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private JsonNode document() throws IOException {
        JsonToken first = parser.nextToken();
        if (first == null) {
            return NullNode.getInstance();
        }
        seen(Pointer.ROOT);
        JsonNode root = value(first, Pointer.ROOT, 1);
        if (parser.nextToken() != null) {
            throw new com.fasterxml.jackson.core.JsonParseException(parser, "Something follows the document");
        }
        return root;
    }

    private JsonNode value(@Nullable JsonToken token, Pointer at, int depth) throws IOException {
        nodes.add(at, ONE);
        if (token == JsonToken.START_OBJECT) {
            return object(at, depth);
        }
        if (token == JsonToken.START_ARRAY) {
            return array(at, depth);
        }
        if (token == JsonToken.VALUE_STRING) {
            return nodes.text(at, parser.getText());
        }
        if (token == JsonToken.VALUE_TRUE || token == JsonToken.VALUE_FALSE) {
            return BooleanNode.valueOf(token == JsonToken.VALUE_TRUE);
        }
        return token == JsonToken.VALUE_NULL ? NullNode.getInstance() : nodes.number(at, parser.getText());
    }

    private JsonNode object(Pointer at, int depth) throws IOException {
        nodes.refuseBelow(at, depth);
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            Pointer member = at.member(name);
            seen(member);
            nodes.text(member, name);
            JsonNode value = value(parser.nextToken(), member, depth + 1);
            if (object.has(name)) {
                nodes.repeated(member);
            } else {
                object.set(name, value);
            }
        }
        return object;
    }

    private JsonNode array(Pointer at, int depth) throws IOException {
        nodes.refuseBelow(at, depth);
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            Pointer item = at.item(array.size());
            seen(item);
            array.add(value(token, item, depth + 1));
        }
        return array;
    }

    private void seen(Pointer at) {
        if (nodes.places().areKept()) {
            nodes.places().put(at, placeOf(parser.currentTokenLocation()));
        }
    }

    private static Places.Place placeOf(JsonLocation location) {
        return new Places.Place(location.getLineNr(), location.getColumnNr());
    }

    /** What the parser says, without the place, which it cannot name. */
    private static String reason(JsonProcessingException unreadable) {
        return unreadable.getOriginalMessage().replaceAll("\\s*\\(start marker at .*", "");
    }
}
