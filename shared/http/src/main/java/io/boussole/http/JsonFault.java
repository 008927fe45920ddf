package io.boussole.http;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.Arrays;
import java.util.stream.Collectors;

/** What is wrong with a JSON body, in a reader's words: no name of a class of ours, and the names that would have been right. */
final class JsonFault {
    private JsonFault() {}

    static Violation of(JsonProcessingException exception) {
        String pointer = pointer(exception);
        if (exception instanceof UnrecognizedPropertyException unknown) {
            return unknownMember(pointer, unknown);
        }
        if (exception instanceof InvalidFormatException invalid
                && invalid.getTargetType().isEnum()) {
            return unknownValue(pointer, invalid.getTargetType());
        }
        if (exception instanceof InvalidFormatException invalid && invalid.getTargetType() == String.class) {
            return new Violation(pointer, "INVALID_TEXT", StorableText.UNSTORABLE);
        }
        if (exception instanceof JsonParseException) {
            String where = "line " + exception.getLocation().getLineNr() + ", column "
                    + exception.getLocation().getColumnNr();
            String whereInFrench = "ligne " + exception.getLocation().getLineNr() + ", colonne "
                    + exception.getLocation().getColumnNr();
            return new Violation(
                    pointer,
                    "UNREADABLE",
                    new Text(
                            "This is not JSON from " + where, "Ce n'est plus du JSON à partir de la " + whereInFrench));
        }
        return new Violation(
                pointer,
                "WRONG_TYPE",
                new Text("This value has another type or form", "Cette valeur est d'un autre type ou format"));
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
