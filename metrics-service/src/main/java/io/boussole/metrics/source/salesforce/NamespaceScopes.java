package io.boussole.metrics.source.salesforce;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamReader;

/** Which prefixes stand for what at the place that a reader has come to. */
final class NamespaceScopes {
    private final Deque<SortedMap<String, String>> scopes = new ArrayDeque<>();

    void enter(XMLStreamReader reader) {
        SortedMap<String, String> outer = scopes.isEmpty() ? new TreeMap<>() : scopes.getFirst();
        if (reader.getNamespaceCount() == 0) {
            scopes.addFirst(outer);
            return;
        }
        SortedMap<String, String> inner = new TreeMap<>(outer);
        for (int declared = 0; declared < reader.getNamespaceCount(); declared++) {
            inner.put(prefix(reader, declared), Objects.requireNonNullElse(reader.getNamespaceURI(declared), ""));
        }
        scopes.addFirst(inner);
    }

    void leave() {
        scopes.removeFirst();
    }

    /** What holds at the element that was entered last and is declared further out: it has to be declared again on a copy. */
    Map<String, String> inherited(XMLStreamReader reader) {
        SortedMap<String, String> inherited = new TreeMap<>(scopes.getFirst());
        for (int declared = 0; declared < reader.getNamespaceCount(); declared++) {
            inherited.remove(prefix(reader, declared));
        }
        return inherited;
    }

    private static String prefix(XMLStreamReader reader, int declared) {
        return Objects.requireNonNullElse(reader.getNamespacePrefix(declared), "");
    }
}
