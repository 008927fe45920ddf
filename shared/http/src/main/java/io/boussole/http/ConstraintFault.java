package io.boussole.http;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import jakarta.validation.metadata.ConstraintDescriptor;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** What is wrong with a member of a body by the constraints that it is declared with. */
public final class ConstraintFault {
    private ConstraintFault() {}

    public static Violation of(ConstraintViolation<?> violation) {
        String constraint = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        String code = constraint.equals("NotNull")
                ? "MISSING"
                : constraint.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
        return new Violation(pointer(violation), code, new Text(violation.getMessage(), inFrench(violation)));
    }

    /** The validator speaks one language; these are the constraints that bodies use. */
    private static String inFrench(ConstraintViolation<?> violation) {
        ConstraintDescriptor<?> constraint = violation.getConstraintDescriptor();
        Map<String, Object> says = constraint.getAttributes();
        return switch (constraint.getAnnotation().annotationType().getSimpleName()) {
            case "NotNull", "NotBlank", "NotEmpty" -> "ce champ est nécessaire";
            case "Size" -> "la taille va de " + says.get("min") + " à " + says.get("max");
            case "Min", "DecimalMin" -> "au moins " + says.get("value");
            case "Max", "DecimalMax" -> "au plus " + says.get("value");
            case "Positive" -> "cette valeur est supérieure à 0";
            case "PositiveOrZero" -> "cette valeur est d'au moins 0";
            case "Pattern" -> "cette valeur ne suit pas la forme " + says.get("regexp");
            default -> violation.getMessage();
        };
    }

    /** The body's members, without the method and parameter that hold the body. */
    private static String pointer(ConstraintViolation<?> violation) {
        return StreamSupport.stream(violation.getPropertyPath().spliterator(), false)
                .map(ConstraintFault::segment)
                .collect(Collectors.joining());
    }

    /** The place in a list belongs to the node after the list: to the item itself, or to the item's member. */
    private static String segment(Path.Node node) {
        String place = place(node);
        return switch (node.getKind()) {
            case PROPERTY -> place + "/" + JsonPointers.escape(node.getName());
            case CONTAINER_ELEMENT -> place;
            default -> "";
        };
    }

    private static String place(Path.Node node) {
        @Nullable Integer index = node.getIndex();
        @Nullable Object key = node.getKey();
        if (index == null) {
            return key == null ? "" : "/" + JsonPointers.escape(String.valueOf(key));
        }
        return "/" + index;
    }
}
