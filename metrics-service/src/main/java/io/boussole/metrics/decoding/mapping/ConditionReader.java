package io.boussole.metrics.decoding.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import io.boussole.metrics.decoding.Members;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;

/** Reads conditions: a test of one value, or {@code all}, {@code any} and {@code not} of others. */
final class ConditionReader {
    private static final int DEEPEST = 10;
    private static final int MOST = 100;
    private static final int LONGEST_PATTERN = 200;
    private static final int MOST_REPETITIONS = 1000;
    private static final java.util.regex.Pattern REPETITION =
            java.util.regex.Pattern.compile("\\{(\\d{1,9})(?:,(\\d{0,9}))?\\}");
    private static final Set<String> TESTS = Set.of("equals", "in", "matches", "exists");
    private static final Set<String> MEMBERS =
            Set.of("path", "from", "header", "lowerCase", "equals", "in", "matches", "exists");
    private static final Set<String> GROUPS = Set.of("all", "any", "not");

    private final Faults faults;
    private final ValueRuleReader values;

    ConditionReader(Faults faults, ValueRuleReader values) {
        this.faults = faults;
        this.values = values;
    }

    Condition read(JsonNode node, String at, Condition usual) {
        return node.isMissingNode() ? usual : read(node, at, 0);
    }

    private Condition read(JsonNode node, String at, int depth) {
        if (depth > DEEPEST) {
            faults.add(at, "TOO_DEEP", "Conditions are too deep", "Les conditions sont trop profondes");
            return Condition.NEVER;
        }
        Optional<String> group = GROUPS.stream().filter(node::has).findFirst();
        if (group.isEmpty()) {
            return test(node, at);
        }
        faults.unknownMembers(node, at, Set.of(group.get()));
        String inside = at + "/" + group.get();
        if (group.get().equals("not")) {
            return Condition.not(read(node.path("not"), inside, depth + 1));
        }
        List<Condition> conditions = elements(node.path(group.get()), inside, depth);
        return group.get().equals("all") ? Condition.all(conditions) : Condition.any(conditions);
    }

    private List<Condition> elements(JsonNode list, String at, int depth) {
        if (!list.isArray() || list.isEmpty() || list.size() > MOST) {
            faults.wrongType(at);
            return List.of();
        }
        List<Condition> conditions = new ArrayList<>();
        for (int element = 0; element < list.size(); element++) {
            conditions.add(read(list.get(element), at + "/" + element, depth + 1));
        }
        return conditions;
    }

    private Condition test(JsonNode node, String at) {
        faults.unknownMembers(node, at, MEMBERS);
        List<String> tests = TESTS.stream().filter(node::has).toList();
        if (tests.size() != 1) {
            faults.add(
                    at,
                    "ONE_TEST",
                    "A condition has one of equals, in, matches, exists, all, any, not",
                    "Une condition a l'un de equals, in, matches, exists, all, any, not");
            return Condition.NEVER;
        }
        ValueRule value = values.tested(node, at);
        String test = tests.get(0);
        String place = at + "/" + test;
        return switch (test) {
            case "exists" -> Condition.exists(value, flag(node.path(test), place));
            case "matches" -> matches(value, node.path(test), place);
            default -> Condition.in(value, expected(node.path(test), place));
        };
    }

    private boolean flag(JsonNode node, String at) {
        if (!node.isBoolean()) {
            faults.wrongType(at);
        }
        return node.asBoolean(true);
    }

    private Set<String> expected(JsonNode node, String at) {
        Set<String> expected = new HashSet<>();
        boolean list = at.endsWith("/in");
        if (list != node.isArray() || node.size() > MOST || (list && node.isEmpty())) {
            faults.wrongType(at);
            return expected;
        }
        for (JsonNode one : list ? node : List.of(node)) {
            Members.scalar(one).ifPresentOrElse(expected::add, () -> faults.wrongType(at));
        }
        return expected;
    }

    private Condition matches(ValueRule value, JsonNode node, String at) {
        String text = node.asText("");
        if (!node.isTextual() || text.length() > LONGEST_PATTERN || repetitions(text) > MOST_REPETITIONS) {
            refusePattern(at);
            return Condition.NEVER;
        }
        try {
            return Condition.matches(value, Pattern.compile(text));
        } catch (PatternSyntaxException noPattern) {
            refusePattern(at);
            return Condition.NEVER;
        }
    }

    /** Counted repetitions are written out, one within another multiplied. */
    private static long repetitions(String pattern) {
        long product = 1;
        Matcher counts = REPETITION.matcher(pattern);
        while (counts.find() && product <= MOST_REPETITIONS) {
            long least = Long.parseLong(counts.group(1));
            long most = counts.group(2) == null || counts.group(2).isEmpty() ? least : Long.parseLong(counts.group(2));
            product *= Math.max(1, Math.max(least, most));
        }
        return product;
    }

    private void refusePattern(String at) {
        faults.add(
                at,
                "PATTERN",
                "A regular expression in RE2 syntax, of at most 200 characters and 1000 repetitions",
                "Une expression régulière de syntaxe RE2, d'au plus 200 caractères et 1000 répétitions");
    }
}
