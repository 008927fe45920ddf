package io.boussole.http;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.Arrays;
import java.util.stream.Collectors;

/** What is wrong with a JSON body, in a reader's words: no name of a class of ours, and the names that would have been right. */
final class JsonFault {
    private JsonFault() {}

    static Violation of(JsonProcessingException exception) {
        if (exception.getCause() instanceof StreamReadException nested) {
            return of(nested);
        }
        if (exception instanceof StreamReadException unreadable) {
            return isDuplicate(unreadable) ? duplicate(unreadable) : unreadable(unreadable);
        }
        String pointer = pointer(exception);
        if (exception instanceof UnrecognizedPropertyException unknown) {
            return unknownMember(pointer, unknown);
        }
        if (exception instanceof InvalidFormatException invalid
                && invalid.getTargetType().isEnum()) {
            return unknownValue(pointer, invalid.getTargetType());
        }
        if (exception instanceof InvalidFormatException invalid
                && invalid.getTargetType() == String.class
                && invalid.getValue() instanceof String) {
            return new Violation(pointer, "INVALID_TEXT", StorableText.UNSTORABLE);
        }
        return new Violation(
                pointer,
                "WRONG_TYPE",
                new Text("This value has another type or form", "Cette valeur est d'un autre type ou format"));
    }

    /** The reader has no type of its own for it. */
    private static boolean isDuplicate(StreamReadException exception) {
        return exception.getProcessor() != null
                && exception.getOriginalMessage().startsWith("Duplicate field");
    }

    private static Violation duplicate(StreamReadException exception) {
        return new Violation(
                exception.getProcessor().getParsingContext().pathAsPointer().toString(),
                "DUPLICATE_KEY",
                new Text(
                        "The key stands here more than once; keep one",
                        "La clé figure plusieurs fois ici ; n'en gardez qu'une"));
    }

    private static Violation unreadable(StreamReadException exception) {
        JsonLocation from = exception.getLocation();
        return new Violation(
                "",
                "UNREADABLE",
                new Text(
                        "This is not JSON from line " + from.getLineNr() + ", column " + from.getColumnNr(),
                        "Ce n'est plus du JSON à partir de la ligne " + from.getLineNr() + ", colonne "
                                + from.getColumnNr()));
    }

    private static Violation unknownMember(String pointer, UnrecognizedPropertyException unknown) {
        String known = unknown.getKnownPropertyIds().stream()
                .map(String::valueOf)
                .sorted()
                .collect(Collectors.joining(", "));
        return new Violation(
                pointer,
                "UNKNOWN_FIELD",
                new Text("There is no such member; there are: " + known, "Ce champ n'existe pas ; il y a : " + known));
    }

    private static Violation unknownValue(String pointer, Class<?> type) {
        String known =
                Arrays.stream(type.getEnumConstants()).map(String::valueOf).collect(Collectors.joining(", "));
        return new Violation(
                pointer,
                "UNKNOWN_VALUE",
                new Text("This is none of: " + known, "Cette valeur n'est pas parmi : " + known));
    }

    private static String pointer(JsonProcessingException exception) {
        if (!(exception instanceof JsonMappingException mapping)) {
            return "";
        }
        return mapping.getPath().stream()
                .map(reference -> "/"
                        + (reference.getFieldName() == null
                                ? String.valueOf(reference.getIndex())
                                : JsonPointers.escape(reference.getFieldName())))
                .collect(Collectors.joining());
    }
}
