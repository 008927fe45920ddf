package io.boussole.alert.watch.wording;

import io.boussole.http.Text;
import java.util.Map;

/** Words of the plan as people say them; a word that is not known is said as it is. */
final class PlanWords {
    private static final Map<String, Text> SOURCES = Map.of(
            "CRM", new Text("CRM", "CRM"),
            "PROSPECTING_TOOL", new Text("prospecting tool", "outil de prospection"),
            "ANALYTICS", new Text("web analytics", "mesure d'audience"),
            "MARKETING_AUTOMATION", new Text("marketing automation", "automatisation marketing"),
            "BILLING", new Text("billing", "facturation"));

    private static final Map<String, Text> TASKS = Map.of(
            "WRITE_MESSAGES", new Text("write the messages", "rédiger les messages"),
            "LAUNCH_CAMPAIGNS", new Text("launch the campaigns", "lancer les campagnes"),
            "CLEAN_DATA", new Text("clean the data", "nettoyer les données"),
            "CONSOLIDATE_RESULTS", new Text("consolidate the results", "consolider les résultats"));

    private PlanWords() {}

    static Text source(String word) {
        return SOURCES.getOrDefault(word, asItIs(word));
    }

    static Text task(String word) {
        return TASKS.getOrDefault(word, asItIs(word));
    }

    static Text asItIs(String word) {
        return new Text(word, word);
    }
}
