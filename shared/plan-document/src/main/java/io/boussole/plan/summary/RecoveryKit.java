package io.boussole.plan.summary;

import io.boussole.plan.document.LibraryItem;
import io.boussole.plan.document.LibraryItem.LibraryKind;
import io.boussole.plan.document.PlanDocument;
import java.util.List;
import java.util.Locale;

/**
 * What a team takes up to start again fast: scripts, snippets, answers to objections, checklists.
 *
 * @param missing the kinds of which there is nothing; the kit is complete only when it is empty
 */
public record RecoveryKit(List<LibraryItem> items, List<LibraryKind> missing) {
    /** The guide's four kinds. */
    public static final List<LibraryKind> KINDS =
            List.of(LibraryKind.SCRIPT, LibraryKind.SNIPPET, LibraryKind.OBJECTION_TEMPLATE, LibraryKind.CHECKLIST);

    public static RecoveryKit of(PlanDocument plan) {
        List<LibraryItem> items = plan.library().stream()
                .filter(item -> KINDS.contains(item.kind()))
                .toList();
        return new RecoveryKit(
                items,
                KINDS.stream()
                        .filter(kind -> items.stream().noneMatch(item -> item.kind() == kind))
                        .toList());
    }

    public boolean isComplete() {
        return missing.isEmpty();
    }

    public List<LibraryItem> of(LibraryKind kind) {
        return items.stream().filter(item -> item.kind() == kind).toList();
    }

    /** The kit to print, kind by kind; a kind of which there is nothing says so. */
    public Paper paper(PlanHead head) {
        Reader reader = head.reader();
        Labels labels = new Labels(reader.wording());
        List<Band> bands = KINDS.stream()
                .map(kind ->
                        LibrarySections.of(kind.name().toLowerCase(Locale.ROOT), labels.kind(kind), of(kind), reader))
                .map(Band::of)
                .toList();
        return head.paper(reader.say("Recovery kit", "Kit de reprise rapide"), false)
                .with(List.of(new Side(bands)));
    }
}
