package io.boussole.plan.findings.rules;

import io.boussole.plan.document.CriticalTask.CriticalTaskType;
import io.boussole.plan.document.DataSourceContract;
import io.boussole.plan.document.DataSourceContract.Cleaning;
import io.boussole.plan.document.Kpi.DataSource;
import io.boussole.plan.document.Pointer;
import io.boussole.plan.document.Ritual.RitualType;
import io.boussole.plan.findings.Rule;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Data that can be trusted: somebody answers for it, its fields are required, it is cleaned. */
final class DataRules {
    private static final Pointer SOURCES = Pointer.to("dataSources");

    static final Rule DATA_WITHOUT_STEWARD = Rule.error("DATA_WITHOUT_STEWARD", 88)
            .says(
                    "Nobody answers for the data of {0}, from which KPIs are read",
                    "Personne ne répond des données de {0}, d'où viennent des indicateurs")
            .fix(
                    "Give the source a steward in dataSources, or the critical task CLEAN_DATA an owner",
                    "Donnez un responsable à la source dans dataSources, ou à la tâche critique CLEAN_DATA")
            .check((plan, found) -> {
                Set<DataSource> told = EnumSet.noneOf(DataSource.class);
                plan.dataSources().stream()
                        .filter(source -> source.source() != null && source.stewardId() != null)
                        .forEach(source -> told.add(source.source()));
                if (!TeamRules.hasOwner(plan, CriticalTaskType.CLEAN_DATA)) {
                    Items.each(plan.kpis(), Pointer.to("kpis"), (kpi, at) -> {
                        if (kpi.source() != null && told.add(kpi.source())) {
                            found.at(at.member("source"), kpi.source());
                        }
                    });
                }
            });

    static final Rule DATA_NEVER_CLEANED = Rule.warning("DATA_NEVER_CLEANED", 136)
            .says("No cleaning of the data comes back", "Aucun nettoyage régulier des données n'est prévu")
            .fix(
                    "Give each source in dataSources a cleaning every 14 days, or add the ritual DATA_STEWARDSHIP",
                    "Donnez à chaque source de dataSources un nettoyage tous les 14 jours, ou le rituel DATA_STEWARDSHIP")
            .check((plan, found) -> {
                if (plan.kpis().stream().anyMatch(kpi -> kpi.source() != null)
                        && plan.dataSources().stream().noneMatch(source -> source.cleaning() != null)
                        && plan.rituals().stream().noneMatch(ritual -> ritual.type() == RitualType.DATA_STEWARDSHIP)) {
                    found.at(SOURCES);
                }
            });

    static final Rule CLEANING_INCOMPLETE = Rule.warning("CLEANING_INCOMPLETE", 136)
            .says("The cleaning does not say its {0}", "Le nettoyage ne dit pas : {0}")
            .fix(
                    "Give the days between two, and the owner",
                    "Donnez les jours entre deux nettoyages, et le responsable")
            .check((plan, found) -> Items.each(plan.dataSources(), SOURCES, (source, at) -> {
                Cleaning cleaning = source.cleaning();
                if (cleaning != null) {
                    found.ifAbsent(cleaning.ownerId(), at.member("cleaning").member("ownerId"), "ownerId");
                    if (cleaning.everyDays() == null || cleaning.everyDays() < 1) {
                        found.at(at.member("cleaning").member("everyDays"), "everyDays");
                    }
                }
            }));

    static final Rule REQUIRED_FIELDS_UNDOCUMENTED = Rule.warning("REQUIRED_FIELDS_UNDOCUMENTED", 74)
            .says("Nothing says which fields {0} must fill", "Rien ne dit quels champs {0} doit remplir")
            .fix(
                    "List the required fields of each type of event",
                    "Listez les champs obligatoires de chaque type d'événement")
            .check((plan, found) -> Items.each(plan.dataSources(), SOURCES, (source, at) -> {
                if (!isDocumented(source)) {
                    found.at(at.member("requiredFields"), String.valueOf(source.source()));
                }
            }));

    static final Rule DATA_SOURCE_UNNAMED = Rule.warning("DATA_SOURCE_UNNAMED", 34)
            .says(
                    "The contract does not say which source it is about",
                    "Le contrat ne dit pas de quelle source il s'agit")
            .fix("Name the source", "Nommez la source")
            .check((plan, found) -> Items.each(
                    plan.dataSources(), SOURCES, (source, at) -> found.ifAbsent(source.source(), at.member("source"))));

    static final List<Rule> ALL = List.of(
            DATA_WITHOUT_STEWARD,
            DATA_NEVER_CLEANED,
            CLEANING_INCOMPLETE,
            REQUIRED_FIELDS_UNDOCUMENTED,
            DATA_SOURCE_UNNAMED);

    private DataRules() {}

    private static boolean isDocumented(DataSourceContract source) {
        return !source.requiredFields().isEmpty()
                && source.requiredFields().stream()
                        .noneMatch(required -> required.eventType() == null
                                || required.fields().isEmpty());
    }
}
