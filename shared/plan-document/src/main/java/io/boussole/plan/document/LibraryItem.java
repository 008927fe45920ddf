package io.boussole.plan.document;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something the team reads or says: which members it needs depends on its kind. */
public record LibraryItem(
        @Nullable String id,
        @Nullable LibraryKind kind,
        @Nullable String title,
        @Nullable String problem,
        @Nullable String metric,
        @Nullable String result,
        @Nullable String body,
        List<String> items,
        List<String> tags,
        @Nullable String url,
        List<Annotation> annotations,
        @Nullable RecordingConsent consent) {

    /**
     * A remark at a place of a recording.
     *
     * @param at time since the beginning, as {@code 00:03:12}
     */
    public record Annotation(
            @Nullable LocalTime at,
            @Nullable AnnotationTag tag,
            @Nullable String note) {}

    /** What a remark is about. */
    public enum AnnotationTag {
        OBJECTION,
        QUESTION,
        PAIN,
        NEXT_STEP,
        GOOD_PRACTICE
    }

    /** That the other side agreed to be recorded, and until when the recording may be kept. */
    public record RecordingConsent(
            @Nullable LocalDate givenOn, @Nullable LocalDate keepUntil) {}

    /** What a piece of the library is. */
    public enum LibraryKind {
        SCRIPT,
        SNIPPET,
        OBJECTION_TEMPLATE,
        CHECKLIST,
        QUALIFICATION_CRITERIA,
        CASE,
        CALL_RECORDING,
        NO_PITCH
    }
}
