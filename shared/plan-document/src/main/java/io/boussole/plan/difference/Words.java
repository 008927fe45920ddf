package io.boussole.plan.difference;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.boussole.http.Text;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How members of a document are called in a sentence. */
final class Words {
    private static final Pattern LANGUAGES = Pattern.compile("\\s*\\|\\s*");
    private static final Map<String, Text> KNOWN = read();

    private Words() {}

    /** A member by its name; a key that the team chose itself, such as a month, stands for itself. */
    static Text member(String name) {
        return KNOWN.getOrDefault(name, new Text(name, name));
    }

    /** One item of the list {@code list}. */
    static Text item(String list) {
        return KNOWN.getOrDefault(list + "[]", member(list));
    }

    static boolean know(String name) {
        return KNOWN.containsKey(name);
    }

    private static Map<String, Text> read() {
        Properties words = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(Words.class.getResourceAsStream("words.properties")), UTF_8)) {
            words.load(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return words.stringPropertyNames().stream()
                .collect(Collectors.toUnmodifiableMap(name -> name, name -> text(words.getProperty(name))));
    }

    private static Text text(String languages) {
        String[] both = LANGUAGES.split(languages, 2);
        return new Text(both[0], both[1]);
    }
}
