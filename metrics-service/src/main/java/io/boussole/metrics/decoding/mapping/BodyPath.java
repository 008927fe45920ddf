package io.boussole.metrics.decoding.mapping;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.jayway.jsonpath.Configuration;
import com.jayway.jsonpath.JsonPath;
import com.jayway.jsonpath.JsonPathException;
import com.jayway.jsonpath.Option;
import com.jayway.jsonpath.PathNotFoundException;
import com.jayway.jsonpath.spi.json.JacksonJsonNodeJsonProvider;
import com.jayway.jsonpath.spi.mapper.JacksonMappingProvider;
import io.boussole.metrics.decoding.RejectedEventException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A place in a body: a JSON Pointer when it begins with {@code /}, else JSONPath. What could take more than time proportional to the
 * body is not allowed: regular expressions, functions, more than one {@code ..} or filter, and filters that look elsewhere.
 */
final class BodyPath {
    private static final int LONGEST = 300;
    private static final int MOST_MATCHES = 1000;
    private static final Pattern SEGMENT = Pattern.compile("\\['((?:[^'\\\\]|\\\\.)*)'\\]|\\[(\\d+)\\]");
    private static final JsonMapper JSON = new JsonMapper();
    private static final Configuration PATHS = Configuration.builder()
            .jsonProvider(new JacksonJsonNodeJsonProvider(JSON))
            .mappingProvider(new JacksonMappingProvider(JSON))
            .options(Option.AS_PATH_LIST)
            .build();

    private final String text;
    private final @Nullable JsonPointer pointer;
    private final @Nullable JsonPath path;

    private BodyPath(String text, @Nullable JsonPointer pointer, @Nullable JsonPath path) {
        this.text = text;
        this.pointer = pointer;
        this.path = path;
    }

    /** A value of a body, and where it is. */
    record Match(String pointer, JsonNode node) {}

    /** Absent when the text is no path, or one that is not allowed. */
    static Optional<BodyPath> parse(String text) {
        if (text.isEmpty() || text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            return text.startsWith("/")
                    ? Optional.of(new BodyPath(text, JsonPointer.compile(text), null))
                    : jsonPath(text);
        } catch (IllegalArgumentException | JsonPathException noPath) {
            return Optional.empty();
        }
    }

    private static Optional<BodyPath> jsonPath(String text) {
        if (!isBounded(text)) {
            return Optional.empty();
        }
        JsonPath path = JsonPath.compile(text);
        try {
            Object ignored = path.read(JSON.createObjectNode(), PATHS);
        } catch (PathNotFoundException usual) {
            // An empty body has nothing there.
        }
        return Optional.of(new BodyPath(text, null, path));
    }

    private static boolean isBounded(String text) {
        int filter = text.indexOf("?(");
        boolean filtersElsewhere =
                filter >= 0 && (text.indexOf('$', filter) >= 0 || text.indexOf("?(", filter + 1) >= 0);
        int descent = text.indexOf("..");
        boolean descendsTwice = descent >= 0 && (text.indexOf("..", descent + 2) >= 0 || filter >= 0);
        return !text.contains("=~") && !filtersElsewhere && !descendsTwice;
    }

    /** Every match, in the order of the body; of a thousand and more, the first thousand. */
    List<Match> find(JsonNode scope) {
        if (pointer != null) {
            JsonNode found = scope.at(pointer);
            return found.isMissingNode() ? List.of() : List.of(new Match(text, found));
        }
        return path == null ? List.of() : found(scope, path);
    }

    private static List<Match> found(JsonNode scope, JsonPath path) {
        ArrayNode paths;
        try {
            paths = path.read(scope, PATHS);
        } catch (PathNotFoundException nothing) {
            return List.of();
        } catch (RuntimeException notOfThisBody) {
            // Whatever a body makes of a path must have an answer.
            throw RejectedEventException.invalid(path.getPath());
        }
        List<Match> matches = new ArrayList<>();
        for (JsonNode found : paths) {
            if (matches.size() < MOST_MATCHES) {
                JsonPointer at = pointer(found.textValue());
                matches.add(new Match(at.toString(), scope.at(at)));
            }
        }
        return matches;
    }

    /** {@code $['a'][0]} as {@code /a/0}. */
    private static JsonPointer pointer(String normalized) {
        StringBuilder pointer = new StringBuilder();
        Matcher segments = SEGMENT.matcher(normalized);
        while (segments.find()) {
            @Nullable String member = segments.group(1);
            String segment = member == null ? segments.group(2) : member.replaceAll("\\\\(.)", "$1");
            pointer.append('/').append(segment.replace("~", "~0").replace("/", "~1"));
        }
        return JsonPointer.compile(pointer.toString());
    }

    @Override
    public String toString() {
        return text;
    }
}
