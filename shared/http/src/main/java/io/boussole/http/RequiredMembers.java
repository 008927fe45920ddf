package io.boussole.http;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.FieldInfo;
import org.jboss.jandex.IndexView;
import org.jspecify.annotations.Nullable;

/**
 * Marks in the API's document what an answer always has and a request must have: every member of a record that is not {@code @Nullable}.
 * The code says so already; a second mark on each member would be forgotten.
 *
 * <p>Holds for the records that are made for the wire: those of {@code rest} packages, of the contracts and of this package. A member
 * that is never null in the code but may be left out all the same says {@code @Schema(required = false)}.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public final class RequiredMembers implements OASFilter {
    private static final Pattern MADE_FOR_THE_WIRE = Pattern.compile("io\\.boussole\\.(http|contracts\\..*|.*\\.rest)");

    private final IndexView index;

    public RequiredMembers(IndexView index) {
        this.index = index;
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getComponents() == null || document.getComponents().getSchemas() == null) {
            return;
        }
        Map<String, org.eclipse.microprofile.openapi.models.media.Schema> schemas =
                document.getComponents().getSchemas();
        index.getKnownClasses().stream()
                .filter(type -> type.isRecord() && isMadeForTheWire(type))
                .forEach(type -> mark(schemas.get(schemaName(type)), type));
    }

    private static boolean isMadeForTheWire(ClassInfo type) {
        return MADE_FOR_THE_WIRE.matcher(type.name().packagePrefix()).matches();
    }

    private static String schemaName(ClassInfo type) {
        @Nullable AnnotationInstance schema = type.declaredAnnotation(Schema.class);
        return schema == null || schema.value("name") == null
                ? type.simpleName()
                : schema.value("name").asString();
    }

    private void mark(org.eclipse.microprofile.openapi.models.media.@Nullable Schema schema, ClassInfo type) {
        if (schema == null || schema.getProperties() == null) {
            return;
        }
        Set<String> required = new LinkedHashSet<>(schema.getRequired() == null ? List.of() : schema.getRequired());
        alwaysThere(type).filter(schema.getProperties()::containsKey).forEach(required::add);
        if (!required.isEmpty()) {
            schema.setRequired(schema.getProperties().keySet().stream()
                    .filter(required::contains)
                    .toList());
        }
    }

    private Stream<String> alwaysThere(ClassInfo type) {
        return type.recordComponentsInDeclarationOrder().stream()
                .map(component -> type.field(component.name()))
                .filter(member -> !member.type().hasAnnotation(DotName.createSimple(Nullable.class)))
                .filter(member -> !isDeclaredOptional(member))
                .flatMap(this::names);
    }

    private Stream<String> names(FieldInfo member) {
        @Nullable ClassInfo type = index.getClassByName(member.type().name());
        return member.hasAnnotation(JsonUnwrapped.class) && type != null ? alwaysThere(type) : Stream.of(member.name());
    }

    private static boolean isDeclaredOptional(FieldInfo member) {
        @Nullable AnnotationInstance schema = member.annotation(Schema.class);
        return schema != null
                && schema.value("required") != null
                && !schema.value("required").asBoolean();
    }
}
