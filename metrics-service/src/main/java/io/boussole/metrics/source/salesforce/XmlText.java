package io.boussole.metrics.source.salesforce;

import java.util.Map;
import java.util.Objects;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Writes XML that a reader has just read. */
final class XmlText {
    private XmlText() {}

    static String wrapped(String name, String namespace, String content) {
        return "<" + name + " xmlns=\"" + namespace + "\">" + content + "</" + name + ">";
    }

    /** The element that {@code reader} has just entered, with these declarations besides its own. */
    static void start(StringBuilder out, XMLStreamReader reader, Map<String, String> declarations) {
        out.append('<').append(name(reader.getPrefix(), reader.getLocalName()));
        declarations.forEach((prefix, uri) -> declare(out, prefix, uri));
        for (int declared = 0; declared < reader.getNamespaceCount(); declared++) {
            declare(
                    out,
                    Objects.requireNonNullElse(reader.getNamespacePrefix(declared), ""),
                    Objects.requireNonNullElse(reader.getNamespaceURI(declared), ""));
        }
        for (int attribute = 0; attribute < reader.getAttributeCount(); attribute++) {
            String name = name(reader.getAttributePrefix(attribute), reader.getAttributeLocalName(attribute));
            attribute(out, name, reader.getAttributeValue(attribute));
        }
        out.append('>');
    }

    static void end(StringBuilder out, XMLStreamReader reader) {
        out.append("</").append(name(reader.getPrefix(), reader.getLocalName())).append('>');
    }

    static void append(StringBuilder out, String text) {
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            switch (character) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\r' -> out.append("&#13;");
                default -> out.append(character);
            }
        }
    }

    private static void declare(StringBuilder out, String prefix, String uri) {
        attribute(out, prefix.isEmpty() ? "xmlns" : "xmlns:" + prefix, uri);
    }

    private static void attribute(StringBuilder out, String name, String value) {
        out.append(' ').append(name).append("=\"");
        append(out, value);
        out.append('"');
    }

    private static String name(@Nullable String prefix, String localName) {
        return prefix == null || prefix.isEmpty() ? localName : prefix + ":" + localName;
    }
}
