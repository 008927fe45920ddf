package io.boussole.plan.summary;

import io.boussole.plan.document.Channel;
import io.boussole.plan.document.LibraryItem;
import io.boussole.plan.document.Sequence.Step;
import java.util.List;
import java.util.stream.Stream;

/** The guide of a segment, laid out to be carried along. */
public final class GuidePaper {
    private static final int TITLE = 90;

    private final PlanHead head;
    private final Reader reader;
    private final FieldGuide guide;

    public GuidePaper(PlanHead head, FieldGuide guide) {
        this.head = head;
        this.reader = head.reader();
        this.guide = guide;
    }

    public Paper paper() {
        String name = PlainText.shortened(Reader.text(guide.segment().name()), TITLE);
        List<Band> bands = Stream.concat(
                        Stream.of(whyNow(), personas()),
                        Stream.concat(guide.channels().stream().map(this::sequence), library()))
                .map(Band::of)
                .toList();
        return head.paper(reader.say("Field guide: ", "Guide de terrain : ") + name, false)
                .with(List.of(new Side(bands)));
    }

    private Section whyNow() {
        List<List<Cell>> rows = Stream.concat(
                        Stream.ofNullable(guide.segment().whyNow()), guide.segment().valuePropositions().stream())
                .map(text -> Section.row(Reader.text(text)))
                .toList();
        return Section.of(
                "why-now",
                reader.say("Why this segment, why now", "Pourquoi ce segment, pourquoi maintenant"),
                List.of(reader.say("What we can say", "Ce que l'on peut dire")),
                rows,
                reader.say("The plan does not say why now.", "Le plan ne dit pas pourquoi maintenant."));
    }

    private Section personas() {
        return Section.of(
                "personas",
                "Personas",
                List.of(
                        reader.say("Who", "Qui"),
                        reader.say("Pains", "Douleurs"),
                        reader.say("What triggers buying", "Ce qui déclenche l'achat"),
                        reader.say("What we bring", "Ce que l'on apporte")),
                guide.segment().personas().stream()
                        .map(persona -> List.of(
                                Cell.of(Reader.text(persona.title())),
                                lines(persona.pains()),
                                lines(persona.buyingTriggers()),
                                lines(persona.valuePropositions())))
                        .toList(),
                reader.say("No persona is described yet.", "Aucun persona n'est encore décrit."));
    }

    private static Cell lines(List<String> texts) {
        return texts.isEmpty()
                ? Cell.of(Reader.NOTHING)
                : new Cell(texts.stream().map(Reader::text).toList());
    }

    private Section sequence(Channel channel) {
        List<Step> steps =
                channel.sequence() == null ? List.of() : channel.sequence().steps();
        return Section.of(
                "sequence-" + guide.channels().indexOf(channel),
                reader.say("Sequence: ", "Séquence : ") + PlainText.shortened(PlanNames.nameOf(channel), TITLE),
                List.of(reader.say("Day", "Jour"), reader.say("Touch", "Touche"), reader.say("Script", "Script")),
                steps.stream().map(this::step).toList(),
                reader.say("The channel has no sequence.", "Le canal n'a pas de séquence."));
    }

    private List<Cell> step(Step step) {
        String script = reader.names()
                .item(step.scriptId())
                .map(LibraryItem::title)
                .map(PlainText::of)
                .orElse(Reader.text(step.scriptId()));
        return Section.row(reader.number(step.day()), new Labels(reader.wording()).step(step.type()), script);
    }

    private Stream<Section> library() {
        return Stream.of(
                items("scripts", reader.say("Scripts", "Scripts"), guide.scripts()),
                items("checklists", reader.say("Checklists", "Listes de contrôle"), guide.checklists()),
                items(
                        "qualification",
                        reader.say("Qualification criteria", "Critères de qualification"),
                        guide.qualificationCriteria()),
                items("objections", reader.say("Objections", "Objections"), guide.objections()));
    }

    private Section items(String anchor, String title, List<LibraryItem> items) {
        return LibrarySections.of(anchor, title, items, reader);
    }
}
