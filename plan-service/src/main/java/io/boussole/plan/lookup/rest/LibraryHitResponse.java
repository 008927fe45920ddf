package io.boussole.plan.lookup.rest;

import io.boussole.plan.document.LibraryItem.Annotation;
import io.boussole.plan.document.LibraryItem.AnnotationTag;
import io.boussole.plan.document.LibraryItem.LibraryKind;
import io.boussole.plan.document.LibraryItem.RecordingConsent;
import io.boussole.plan.summary.LibrarySearch.Hit;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "LibraryHit")
record LibraryHitResponse(
        @Nullable String id,
        @Nullable LibraryKind kind,
        @Nullable String title,
        @Nullable String url,
        @Schema(required = true) List<String> tags,

        @Schema(description = "Of a recording: since when and until when it may be kept") @Nullable
        RecordingConsent consent,

        @Schema(required = true, description = "Those that answer the question")
        List<AnnotationHit> annotations) {

    static LibraryHitResponse from(Hit hit) {
        return new LibraryHitResponse(
                hit.item().id(),
                hit.item().kind(),
                hit.item().title(),
                hit.item().url(),
                hit.item().tags(),
                hit.item().consent(),
                hit.annotations().stream().map(AnnotationHit::from).toList());
    }

    @Schema(name = "AnnotationHit")
    record AnnotationHit(
            @Schema(description = "Time since the beginning of the recording", examples = "00:03:12") @Nullable
            String at,

            @Nullable AnnotationTag tag,
            @Nullable String note) {
        private static AnnotationHit from(Annotation annotation) {
            LocalTime at = annotation.at();
            return new AnnotationHit(
                    at == null ? null : DateTimeFormatter.ISO_LOCAL_TIME.format(at),
                    annotation.tag(),
                    annotation.note());
        }
    }
}
