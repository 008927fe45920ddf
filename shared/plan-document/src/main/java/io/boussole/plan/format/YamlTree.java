package io.boussole.plan.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.boussole.http.CommonProblem;
import io.boussole.http.ProblemException;
import io.boussole.plan.document.Pointer;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * Builds the tree of a YAML text from the parser's events. An alias shares the node of its anchor and is counted with all that is
 * in it, so a text whose aliases explode is refused at the alias that goes too far, before it costs anything.
 */
final class YamlTree {
    /** A node that may come again, with what each repetition adds to the tree. */
    private record Anchored(JsonNode node, TreeNodes.Weight weight, int levels) {}

    private static final TreeNodes.Weight ONE = new TreeNodes.Weight(1, 0);

    private final ParserImpl parser;
    private final TreeNodes nodes;
    private final Faults faults;
    private final YamlScalars scalars;
    private final Map<String, Anchored> anchors = new HashMap<>();
    private int deepest;

    private YamlTree(ParserImpl parser, TreeNodes nodes, Faults faults) {
        this.parser = parser;
        this.nodes = nodes;
        this.faults = faults;
        this.scalars = new YamlScalars(nodes, faults);
    }

    static JsonNode read(String text, DocumentLimits limits, TreeNodes nodes, Faults faults) {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(limits.bytes());
        options.setNestingDepthLimit(limits.depth());
        try {
            ParserImpl parser = new ParserImpl(new StreamReader(text), options);
            return new YamlTree(parser, nodes, faults).document();
        } catch (MarkedYAMLException unreadable) {
            throw unreadable(nodes, faults, unreadable.getProblemMark(), String.valueOf(unreadable.getProblem()));
        } catch (YAMLException unreadable) {
            throw unreadable(nodes, faults, null, String.valueOf(unreadable.getMessage()));
        }
    }

    private JsonNode document() {
        parser.getEvent();
        if (parser.checkEvent(Event.ID.StreamEnd)) {
            return NullNode.getInstance();
        }
        parser.getEvent();
        seen(Pointer.ROOT, parser.peekEvent());
        JsonNode root = node(Pointer.ROOT, 1);
        parser.getEvent();
        if (!parser.checkEvent(Event.ID.StreamEnd)) {
            throw unreadable(nodes, faults, parser.peekEvent().getStartMark(), "a second document begins");
        }
        return root;
    }

    private JsonNode node(Pointer at, int depth) {
        Event event = parser.getEvent();
        if (event instanceof AliasEvent alias) {
            return repetition(alias, at, depth);
        }
        String anchor = ((NodeEvent) event).getAnchor();
        return anchor == null ? fresh(event, at, depth) : anchored(anchor, event, at, depth);
    }

    private JsonNode fresh(Event event, Pointer at, int depth) {
        nodes.add(at, ONE);
        deepest = Math.max(deepest, depth);
        if (event instanceof MappingStartEvent) {
            return object(at, depth);
        }
        return event instanceof SequenceStartEvent ? array(at, depth) : scalars.node((ScalarEvent) event, at);
    }

    private JsonNode anchored(String anchor, Event event, Pointer at, int depth) {
        TreeNodes.Weight before = nodes.weight();
        int deepestBefore = deepest;
        deepest = depth;
        JsonNode node = fresh(event, at, depth);
        anchors.put(anchor, new Anchored(node, nodes.weight().minus(before), deepest - depth));
        deepest = Math.max(deepest, deepestBefore);
        return node;
    }

    private JsonNode repetition(AliasEvent alias, Pointer at, int depth) {
        Anchored anchored = anchors.get(alias.getAnchor());
        if (anchored == null) {
            throw unreadable(
                    nodes, faults, alias.getStartMark(), "no value before has the anchor &" + alias.getAnchor());
        }
        nodes.add(at, anchored.weight());
        nodes.refuseBelow(at, depth + anchored.levels());
        deepest = Math.max(deepest, depth + anchored.levels());
        return anchored.node();
    }

    private JsonNode object(Pointer at, int depth) {
        nodes.refuseBelow(at, depth);
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        while (!parser.checkEvent(Event.ID.MappingEnd)) {
            Event key = parser.getEvent();
            String name = key(key);
            Pointer member = at.member(name);
            seen(member, key);
            nodes.text(member, name);
            JsonNode value = node(member, depth + 1);
            if (object.has(name)) {
                nodes.repeated(member);
            } else {
                object.set(name, value);
            }
        }
        parser.getEvent();
        return object;
    }

    private String key(Event event) {
        if (event instanceof ScalarEvent scalar) {
            return scalar.getValue();
        }
        throw unreadable(nodes, faults, event.getStartMark(), "a key is a plain text");
    }

    private JsonNode array(Pointer at, int depth) {
        nodes.refuseBelow(at, depth);
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        while (!parser.checkEvent(Event.ID.SequenceEnd)) {
            Pointer item = at.item(array.size());
            seen(item, parser.peekEvent());
            array.add(node(item, depth + 1));
        }
        parser.getEvent();
        return array;
    }

    private void seen(Pointer at, Event event) {
        if (nodes.places().areKept()) {
            nodes.places().put(at, placeOf(event.getStartMark()));
        }
    }

    private static Places.Place placeOf(Mark mark) {
        return new Places.Place(mark.getLine() + 1, mark.getColumn() + 1);
    }

    private static ProblemException unreadable(TreeNodes nodes, Faults faults, @Nullable Mark mark, String problem) {
        if (mark != null) {
            nodes.places().put(Pointer.ROOT, placeOf(mark));
        }
        String where = mark == null ? "" : " " + (mark.getLine() + 1) + ":" + (mark.getColumn() + 1);
        return faults.last(
                CommonProblem.MALFORMED_REQUEST,
                Pointer.ROOT,
                "UNREADABLE",
                "Not YAML, line:column" + where + ": " + problem,
                "Ce n'est pas du YAML, ligne:colonne" + where + " : " + problem);
    }
}
