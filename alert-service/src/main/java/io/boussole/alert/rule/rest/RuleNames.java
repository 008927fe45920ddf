package io.boussole.alert.rule.rest;

import io.boussole.alert.rule.AlertRule;
import io.boussole.http.Text;

/** What people call a rule: its kind and the thing that it watches. */
final class RuleNames {
    private RuleNames() {}

    static Text of(AlertRule rule) {
        Text kind = kind(rule);
        String thing = rule.name();
        return new Text(kind.en() + ": " + thing, kind.fr() + " : " + thing);
    }

    private static Text kind(AlertRule rule) {
        return switch (rule.kind()) {
            case UNDER_PERFORMANCE -> new Text("Under-performance", "Sous-performance");
            case NO_DATA -> new Text("Silent source", "Source muette");
            case DATA_QUALITY -> new Text("Quality of data", "Qualité des données");
            case OWNERLESS_TASK -> new Text("Task without an owner", "Tâche sans responsable");
            case STALE_PLAN -> new Text("Plan that nobody looks at", "Plan que personne ne regarde");
            case OVERDUE_MILESTONE -> new Text("Overdue", "En retard");
            case STOP_RULE -> new Text("Stop rule", "Seuil d'arrêt");
            case BROKEN_PROMISES -> new Text("Broken promises", "Promesses non tenues");
        };
    }
}
