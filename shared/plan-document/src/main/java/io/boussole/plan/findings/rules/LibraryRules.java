package io.boussole.plan.findings.rules;

import io.boussole.plan.document.LibraryItem;
import io.boussole.plan.document.LibraryItem.LibraryKind;
import io.boussole.plan.document.LibraryItem.RecordingConsent;
import io.boussole.plan.document.PlanDocument;
import io.boussole.plan.document.Pointer;
import io.boussole.plan.findings.Findings;
import io.boussole.plan.findings.Rule;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;

/** What the team reads, says and listens to. */
final class LibraryRules {
    private static final Pointer LIBRARY = Pointer.to("library");
    private static final Set<LibraryKind> FIELD_GUIDE =
            EnumSet.of(LibraryKind.SCRIPT, LibraryKind.CHECKLIST, LibraryKind.QUALIFICATION_CRITERIA);
    private static final Set<LibraryKind> RECOVERY_KIT =
            EnumSet.of(LibraryKind.SCRIPT, LibraryKind.SNIPPET, LibraryKind.OBJECTION_TEMPLATE, LibraryKind.CHECKLIST);

    static final Rule LIBRARY_ITEM_UNTITLED = Rule.warning("LIBRARY_ITEM_UNTITLED", 80)
            .says("The item does not say its {0}", "L'élément ne dit pas : {0}")
            .fix("Give its kind and a title", "Donnez son genre et un titre")
            .check((plan, found) -> each(plan, (item, at) -> {
                found.ifAbsent(item.kind(), at.member("kind"), "kind");
                found.ifAbsent(item.title(), at.member("title"), "title");
            }));

    static final Rule SCRIPT_INCOMPLETE = Rule.error("SCRIPT_INCOMPLETE", 51)
            .says("The script does not say its {0}", "Le script ne dit pas : {0}")
            .fix(
                    "Say the problem, the metric by which it hurts, and the result",
                    "Dites le problème, la métrique qui le chiffre et le résultat")
            .check((plan, found) -> each(plan, (item, at) -> {
                if (item.kind() == LibraryKind.SCRIPT) {
                    found.ifAbsent(item.problem(), at.member("problem"), "problem");
                    found.ifAbsent(item.metric(), at.member("metric"), "metric");
                    found.ifAbsent(item.result(), at.member("result"), "result");
                }
            }));

    static final Rule FIELD_GUIDE_INCOMPLETE = Rule.warning("FIELD_GUIDE_INCOMPLETE", 71)
            .says("The field guide would lack {0}", "Il manquerait {0} au guide de terrain")
            .fix(
                    "Add scripts, checklists and qualification criteria to the library",
                    "Ajoutez scripts, checklists et critères de qualification à la bibliothèque")
            .check((plan, found) -> lacks(plan, FIELD_GUIDE, found));

    static final Rule RECOVERY_KIT_INCOMPLETE = Rule.warning("RECOVERY_KIT_INCOMPLETE", 92)
            .says("The recovery kit lacks {0}", "Il manque {0} au kit de reprise")
            .fix(
                    "Add at least one script, snippet, objection template and checklist",
                    "Ajoutez au moins un script, un extrait, un gabarit d'objection et une checklist")
            .check((plan, found) -> lacks(plan, RECOVERY_KIT, found));

    static final Rule RECORDING_WITHOUT_CONSENT = Rule.warning("RECORDING_WITHOUT_CONSENT", 80)
            .says(
                    "Nothing says that the other side agreed, or until when the recording is kept",
                    "Rien ne dit que l'autre partie a consenti, ni jusqu'à quand l'enregistrement est gardé")
            .fix("Give consent with givenOn and keepUntil", "Donnez consent avec givenOn et keepUntil")
            .check((plan, found) -> each(plan, (item, at) -> {
                RecordingConsent consent = item.consent();
                if (item.kind() == LibraryKind.CALL_RECORDING
                        && (consent == null || consent.givenOn() == null || consent.keepUntil() == null)) {
                    found.at(at.member("consent"));
                }
            }));

    static final Rule RECORDING_KEPT_TOO_LONG = Rule.warning("RECORDING_KEPT_TOO_LONG", 80)
            .says("The recording was to be kept until {0}", "L'enregistrement devait être gardé jusqu'au {0}")
            .fix("Delete it", "Supprimez-le")
            .check((plan, found) -> each(plan, (item, at) -> {
                RecordingConsent consent = item.consent();
                if (consent != null && Items.isGreater(found.today(), consent.keepUntil())) {
                    found.at(at.member("consent").member("keepUntil"), String.valueOf(consent.keepUntil()));
                }
            }));

    static final List<Rule> ALL = List.of(
            LIBRARY_ITEM_UNTITLED,
            SCRIPT_INCOMPLETE,
            FIELD_GUIDE_INCOMPLETE,
            RECOVERY_KIT_INCOMPLETE,
            RECORDING_WITHOUT_CONSENT,
            RECORDING_KEPT_TOO_LONG);

    private LibraryRules() {}

    private static void each(PlanDocument plan, BiConsumer<LibraryItem, Pointer> action) {
        Items.each(plan.library(), LIBRARY, action);
    }

    private static void lacks(PlanDocument plan, Set<LibraryKind> wanted, Findings.Sink found) {
        for (LibraryKind kind : wanted) {
            if (plan.library().stream().noneMatch(item -> item.kind() == kind)) {
                found.at(LIBRARY, kind);
            }
        }
    }
}
