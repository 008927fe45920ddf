package io.boussole.plan.summary;

import io.boussole.plan.document.LibraryItem;
import io.boussole.plan.document.LibraryItem.Annotation;
import io.boussole.plan.document.LibraryItem.LibraryKind;
import io.boussole.plan.document.PlanDocument;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A question to the library. Upper and lower case and accents make no difference.
 *
 * @param text words that stand somewhere in the item or in one of its annotations; absent: anything
 * @param tag of the item or of an annotation
 */
public record LibrarySearch(
        @Nullable String text,
        @Nullable String tag,
        @Nullable LibraryKind kind) {
    /**
     * An item that was found.
     *
     * @param annotations those that answer the question, at their places of the recording
     */
    public record Hit(LibraryItem item, List<Annotation> annotations) {}

    public List<Hit> in(PlanDocument plan) {
        return plan.library().stream()
                .filter(item -> kind == null || item.kind() == kind)
                .flatMap(item -> Stream.ofNullable(hit(item)))
                .toList();
    }

    private @Nullable Hit hit(LibraryItem item) {
        boolean saysIt = says(Stream.concat(
                Stream.of(item.title(), item.problem(), item.metric(), item.result(), item.body()),
                Stream.concat(item.items().stream(), item.tags().stream())));
        List<Annotation> annotations = item.annotations().stream()
                .filter(annotation ->
                        hasTag(annotation.tag() == null ? "" : annotation.tag().name()))
                .filter(annotation -> saysIt || says(Stream.of(annotation.note())))
                .toList();
        boolean isTagged = item.tags().stream().anyMatch(this::hasTag) || tag == null;
        return (saysIt && isTagged) || !annotations.isEmpty() ? new Hit(item, annotations) : null;
    }

    private boolean hasTag(String candidate) {
        return tag == null || tag.isBlank() || folded(candidate).equals(folded(tag));
    }

    private boolean says(Stream<@Nullable String> texts) {
        if (text == null || text.isBlank()) {
            return true;
        }
        String wanted = folded(text.strip());
        return texts.filter(Objects::nonNull)
                .anyMatch(candidate -> folded(candidate).contains(wanted));
    }

    private static String folded(@Nullable String text) {
        String parts = Normalizer.normalize(text == null ? "" : text, Normalizer.Form.NFD);
        return parts.replaceAll("\\p{M}+", "").toLowerCase(Locale.ROOT);
    }
}
