package io.boussole.plan.summary;

import static java.time.format.DateTimeFormatter.ISO_LOCAL_TIME;

import io.boussole.plan.document.LibraryItem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the team draws upon: segments, playbooks, library, budget, its own words. */
final class StockSections {
    private StockSections() {}

    static Section segments(Reader reader) {
        return Section.of(
                "segments",
                reader.say("Segments", "Segments"),
                List.of(
                        reader.say("Segment", "Segment"),
                        reader.say("Standing", "Statut"),
                        reader.say("Why now", "Pourquoi maintenant")),
                reader.plan().segments().stream()
                        .map(segment -> Section.row(
                                Reader.text(segment.name()),
                                segment.isTarget() ? reader.say("target", "cible") : reader.say("watch", "veille"),
                                Reader.text(segment.whyNow())))
                        .toList(),
                reader.say("No segment is described yet.", "Aucun segment n'est encore décrit."));
    }

    static Section playbooks(Reader reader) {
        return Section.of(
                "playbooks",
                "Playbooks",
                List.of(
                        reader.say("When a KPI leaves its range", "Quand un indicateur sort"),
                        reader.say("Working days", "Jours ouvrés"),
                        reader.say("Steps", "Étapes")),
                reader.plan().playbooks().stream()
                        .map(playbook -> List.of(
                                Cell.of(Reader.text(playbook.title())),
                                Cell.of(reader.number(playbook.dueInWorkingDays())),
                                new Cell(playbook.checklist().stream()
                                        .map(Reader::text)
                                        .toList())))
                        .toList(),
                reader.say("No playbook is written yet.", "Aucun playbook n'est encore écrit."));
    }

    static Section library(Reader reader) {
        return Section.of(
                "library",
                reader.say("Library", "Bibliothèque"),
                List.of("Type", reader.say("Title", "Titre"), reader.say("Content", "Contenu")),
                reader.plan().library().stream()
                        .map(item -> List.of(
                                Cell.of(new Labels(reader.wording()).kind(item.kind())),
                                Cell.of(Reader.text(item.title())),
                                new Cell(content(item, reader))))
                        .toList(),
                reader.say("The library is empty.", "La bibliothèque est vide."));
    }

    /** What an item says, line by line. */
    static List<String> content(LibraryItem item, Reader reader) {
        List<String> lines = new ArrayList<>();
        labelled(lines, reader.say("Problem", "Problème"), item.problem());
        labelled(lines, reader.say("Metric", "Mesure"), item.metric());
        labelled(lines, reader.say("Result", "Résultat"), item.result());
        Stream.concat(Stream.ofNullable(item.body()), item.items().stream())
                .map(Reader::text)
                .forEach(lines::add);
        item.annotations().stream()
                .map(note -> (note.at() == null ? Reader.NOTHING : ISO_LOCAL_TIME.format(note.at())) + " "
                        + Reader.text(note.note()))
                .forEach(lines::add);
        return lines.isEmpty() ? List.of(Reader.NOTHING) : lines;
    }

    private static void labelled(List<String> lines, String label, @Nullable String text) {
        if (text != null) {
            lines.add(label + "\u00a0: " + Reader.text(text));
        }
    }

    static Section budget(Reader reader) {
        List<List<Cell>> rows = new ArrayList<>();
        if (reader.plan().budget() != null) {
            BigDecimal total = reader.plan().budget().total();
            rows.add(Section.row(reader.say("Total of the period", "Total de la période"), reader.money(total)));
            reader.plan()
                    .budget()
                    .tools()
                    .forEach(tool -> rows.add(Section.row(
                            Reader.text(tool.name()),
                            reader.money(tool.monthlyCost()) + reader.say(" a month", " par mois"))));
        }
        return Section.of(
                "budget",
                reader.say("Budget", "Budget"),
                List.of(reader.say("For", "Poste"), reader.say("Amount", "Montant")),
                rows,
                reader.say("No budget is set yet.", "Aucun budget n'est encore fixé."));
    }

    static Section glossary(Reader reader) {
        return Section.of(
                "glossary",
                reader.say("Words of the plan", "Mots du plan"),
                List.of(reader.say("Word", "Mot"), reader.say("Meaning", "Sens")),
                reader.plan().glossary().entrySet().stream()
                        .map(entry -> Section.row(Reader.text(entry.getKey()), Reader.text(entry.getValue())))
                        .toList(),
                reader.say("The plan explains no word.", "Le plan n'explique aucun mot."));
    }
}
