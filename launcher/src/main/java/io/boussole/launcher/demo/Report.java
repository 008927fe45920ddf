package io.boussole.launcher.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.boussole.launcher.SuiteAddress;
import io.boussole.launcher.SuiteService;
import java.util.ArrayList;
import java.util.List;

/** The story of the demo, in words a sales director understands. */
final class Report {
    private final Words words;
    private final SuiteAddress suite;

    Report(Words words, SuiteAddress suite) {
        this.words = words;
        this.suite = suite;
    }

    List<String> of(Outcome outcome) {
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add("== " + outcome.scenario().planName() + " ==");
        lines.add(whatHappened(outcome));
        lines.add(whatWasRepeated(outcome));
        lines.addAll(outcome.action().map(this::action).orElseGet(() -> noAction(outcome)));
        lines.addAll(links(outcome));
        return lines;
    }

    private String whatHappened(Outcome outcome) {
        return words.say(
                "HubSpot and Pipedrive sent %d deliveries about %d opportunities; %d were signed, for %s EUR."
                        + " The plan expected one in four.",
                "HubSpot et Pipedrive ont envoyé %d livraisons sur %d opportunités ; %d ont été signées, pour %s EUR."
                        + " Le plan en attendait une sur quatre.",
                outcome.deliveries(),
                Scenario.OPPORTUNITIES,
                outcome.scenario().signatures(),
                outcome.revenue().path("value").asText());
    }

    private String whatWasRepeated(Outcome outcome) {
        return words.say(
                "One delivery was sent twice, as CRMs do: its %d events counted once.",
                "Une livraison a été envoyée deux fois, comme le font les CRM : ses %d événements n'ont compté qu'une fois.",
                outcome.duplicates());
    }

    private List<String> action(JsonNode action) {
        List<String> lines = new ArrayList<>();
        lines.add(
                words.say(
                        "That is too far below the plan to be bad luck. One alert is open, with one corrective action:",
                        "C'est trop loin du plan pour être de la malchance. Une alerte est ouverte, avec une action corrective :"));
        lines.add("  " + action.path("title").asText());
        lines.add(words.say(
                "  for %s, due on %s",
                "  pour %s, à faire d'ici le %s",
                action.path("owner").path("name").asText(),
                action.path("dueOn").asText()));
        action.path("checklist").forEach(item -> lines.add("    - " + item.asText()));
        return lines;
    }

    private List<String> noAction(Outcome outcome) {
        return List.of(words.say(
                "A team that closes one in four ends a quarter with %d of %d often enough: the verdict is INCONCLUSIVE,"
                        + " no alert is opened and nobody's week is disturbed.",
                "Une équipe qui signe une fois sur quatre finit souvent un trimestre à %d sur %d : le verdict est"
                        + " INCONCLUSIVE, aucune alerte n'est ouverte et personne n'est dérangé.",
                outcome.scenario().signatures(),
                Scenario.OPPORTUNITIES));
    }

    private List<String> links(Outcome outcome) {
        String plan = outcome.planId();
        List<String> lines = new ArrayList<>();
        lines.add(words.say(
                "To look further (user name: any, password: %s)",
                "Pour aller plus loin (utilisateur : au choix, mot de passe : %s)",
                suite.credential(outcome.scenario().tenant())));
        lines.add("  " + suite.publicUrl(SuiteService.PLAN) + "/plans/" + plan);
        lines.add("  " + suite.publicUrl(SuiteService.PLAN) + "/plans/" + plan + "/one-page");
        lines.add("  " + suite.publicUrl(SuiteService.METRICS) + "/plans/" + plan + "/kpis/closing");
        lines.add("  " + suite.publicUrl(SuiteService.ALERT) + "/evaluations/" + plan + "/closing");
        lines.add("  " + suite.publicUrl(SuiteService.ALERT) + "/corrective-actions?planId=" + plan);
        return lines;
    }
}
