package io.boussole.metrics.source;

import java.util.regex.Pattern;

/**
 * Something that a connection of one kind of sender can be told, beyond what all connections have.
 *
 * @param name as in the connection's {@code options}
 * @param required whether a connection cannot do without
 * @param values what a value has to match, whole
 * @param description in English
 * @param descriptionFr in French
 */
public record SourceOption(String name, boolean required, Pattern values, String description, String descriptionFr) {
    /** An option of any text of up to 200 characters. */
    public static SourceOption text(String name, boolean required, String description, String descriptionFr) {
        return new SourceOption(name, required, Pattern.compile("\\P{Cc}{1,200}"), description, descriptionFr);
    }
}
