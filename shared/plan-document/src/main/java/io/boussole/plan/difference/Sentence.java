package io.boussole.plan.difference;

import com.fasterxml.jackson.databind.JsonNode;
import io.boussole.http.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Words for a change: the things on the way to it, from the outermost, then what became of it. */
final class Sentence {
    private static final int LONGEST_VALUE = 80;
    private static final String NOTHING = "—";

    private Sentence() {}

    static Text thing(String list, String key) {
        Text noun = Words.item(list);
        return new Text(noun.en() + " '" + abridged(key) + "'", noun.fr() + " « " + abridged(key) + " »");
    }

    static Text became(List<Text> way, @Nullable JsonNode before, @Nullable JsonNode after) {
        return new Text(
                about(way, Text::en, ": ") + " " + value(before, Locale.ENGLISH) + " → " + value(after, Locale.ENGLISH),
                about(way, Text::fr, " : ") + " " + value(before, Locale.FRENCH) + " → " + value(after, Locale.FRENCH));
    }

    static Text added(List<Text> way) {
        return new Text(about(way, Text::en, ": ") + " added", "Ajout : " + all(way, Text::fr));
    }

    static Text removed(List<Text> way) {
        return new Text(about(way, Text::en, ": ") + " removed", "Retrait : " + all(way, Text::fr));
    }

    static Text moved(List<Text> way) {
        return new Text(
                about(way, Text::en, ": ") + " in another order", about(way, Text::fr, " : ") + " dans un autre ordre");
    }

    private static String about(List<Text> way, Function<Text, String> language, String colon) {
        List<Text> outer = way.subList(0, way.size() - 1);
        String last = language.apply(way.get(way.size() - 1));
        return outer.isEmpty() ? capitalised(last) : capitalised(all(outer, language)) + colon + last;
    }

    private static String all(List<Text> way, Function<Text, String> language) {
        return way.stream().map(language).collect(Collectors.joining(", "));
    }

    private static String value(@Nullable JsonNode node, Locale language) {
        if (node == null) {
            return NOTHING;
        }
        if (node.isArray()) {
            List<String> items = new ArrayList<>();
            StreamSupport.stream(node.spliterator(), false).forEach(item -> items.add(value(item, language)));
            return items.isEmpty() ? NOTHING : abridged(String.join(", ", items));
        }
        if (node.isNumber()) {
            String number = node.decimalValue().toPlainString();
            return language.equals(Locale.FRENCH) ? number.replace('.', ',') : number;
        }
        return abridged(node.isContainerNode() ? node.toString() : node.asText());
    }

    private static String abridged(String value) {
        return value.length() <= LONGEST_VALUE ? value : value.substring(0, LONGEST_VALUE - 1) + "…";
    }

    private static String capitalised(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
