package io.boussole.plan.findings.rules;

import io.boussole.plan.document.DocumentWalk;
import io.boussole.plan.document.InPeriod;
import io.boussole.plan.document.Part;
import io.boussole.plan.document.PartId;
import io.boussole.plan.document.Period;
import io.boussole.plan.document.PlanDocument;
import io.boussole.plan.document.Pointer;
import io.boussole.plan.document.RefersTo;
import io.boussole.plan.findings.Rule;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What holds for every part: ids that tell apart, references that lead somewhere, dates in order and inside the period. */
final class ReferenceRules {
    private static final String ID = "id";
    private static final Map<String, String> ENDS = Map.of("end", "start", "dueOn", "startOn");

    static final Rule MISSING_ID = Rule.error("MISSING_ID")
            .says("The part has no id", "L'élément n'a pas d'identifiant")
            .fix(
                    "Give it an id of its own, such as cold-email",
                    "Donnez-lui un identifiant propre, par exemple cold-email")
            .check((plan, found) -> DocumentWalk.through(plan, (component, value, at) -> {
                if (component.getName().equals(ID)) {
                    found.ifAbsent(value, at);
                }
            }));

    static final Rule MALFORMED_ID = Rule.error("MALFORMED_ID")
            .says("'{0}' cannot stand in an address", "« {0} » ne peut pas figurer dans une adresse")
            .fix(
                    "Use letters without accents, digits, hyphen, dot or underscore, 64 at most",
                    "Utilisez des lettres sans accent, chiffres, tiret, point ou souligné, 64 au plus")
            .check((plan, found) -> DocumentWalk.through(plan, (component, value, at) -> {
                if (component.getName().equals(ID)
                        && value instanceof String id
                        && !id.isBlank()
                        && !PartId.isWellFormed(id)) {
                    found.at(at, id);
                }
            }));

    static final Rule DUPLICATE_ID = Rule.error("DUPLICATE_ID")
            .says("'{0}' is taken by another one in this list", "« {0} » est déjà pris dans cette liste")
            .fix("Give each its own id", "Donnez à chacun son identifiant")
            .check((plan, found) -> {
                Map<String, Set<String>> taken = new HashMap<>();
                DocumentWalk.through(plan, (component, value, at) -> {
                    if (component.getName().equals(ID)
                            && value instanceof String id
                            && !taken.computeIfAbsent(listOf(at), list -> new HashSet<>())
                                    .add(id)) {
                        found.at(at, id);
                    }
                });
            })
            .limit();

    static final Rule UNKNOWN_REFERENCE = Rule.error("UNKNOWN_REFERENCE")
            .says("'{0}' is not in {1}", "« {0} » n'est pas dans {1}")
            .fix("Name one that the plan lists, or add it there", "Nommez-en un que le plan liste, ou ajoutez-le")
            .check((plan, found) -> {
                Map<Part, Set<String>> known = known(plan);
                DocumentWalk.through(plan, (component, value, at) -> {
                    RefersTo reference = component.getAnnotation(RefersTo.class);
                    if (reference != null
                            && value instanceof String id
                            && !known.getOrDefault(reference.value(), Set.of()).contains(id)) {
                        found.at(at, id, reference.value().collection());
                    }
                });
            });

    static final Rule DATES_OUT_OF_ORDER = Rule.error("DATES_OUT_OF_ORDER")
            .says("{0} comes before the start, {1}", "{0} précède le début, {1}")
            .fix("Let it end after it starts", "Faites-la finir après son début")
            .check((plan, found) -> {
                Map<String, LocalDate> starts = new HashMap<>();
                DocumentWalk.through(plan, (component, value, at) -> {
                    if (value instanceof LocalDate date) {
                        starts.put(at.toString(), date);
                        @Nullable String start = ENDS.get(component.getName());
                        LocalDate before = start == null ? null : starts.get(sibling(at, start));
                        if (before != null && date.isBefore(before)) {
                            found.at(at, date, before);
                        }
                    }
                });
            });

    static final Rule DATE_OUTSIDE_PERIOD = Rule.error("DATE_OUTSIDE_PERIOD")
            .says("{0} is not a day of the period", "{0} n'est pas un jour de la période")
            .fix("Move the date into the period", "Ramenez la date dans la période")
            .check((plan, found) -> {
                Period period = plan.period();
                if (period != null) {
                    DocumentWalk.through(plan, (component, value, at) -> {
                        if (component.isAnnotationPresent(InPeriod.class)
                                && value instanceof LocalDate date
                                && isOutside(date, period)) {
                            found.at(at, date);
                        }
                    });
                }
            });

    static final List<Rule> ALL =
            List.of(MISSING_ID, MALFORMED_ID, DUPLICATE_ID, UNKNOWN_REFERENCE, DATES_OUT_OF_ORDER, DATE_OUTSIDE_PERIOD);

    private ReferenceRules() {}

    private static Map<Part, Set<String>> known(PlanDocument plan) {
        Map<Part, Set<String>> known = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            known.put(part, Set.copyOf(new HashSet<>(part.idsIn(plan))));
        }
        return known;
    }

    private static String listOf(Pointer id) {
        Pointer item = id.parent();
        return item == null ? "" : String.valueOf(item.parent());
    }

    private static String sibling(Pointer at, String name) {
        Pointer part = at.parent();
        return part == null ? "" : part.member(name).toString();
    }

    private static boolean isOutside(LocalDate date, Period period) {
        return (period.start() != null && date.isBefore(period.start()))
                || (period.end() != null && date.isAfter(period.end()));
    }
}
