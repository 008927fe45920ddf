package io.boussole.plan.document;

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
        List<String> items) {

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
