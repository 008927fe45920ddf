package io.boussole.plan.summary;

import io.boussole.plan.document.LibraryItem;
import java.util.List;

/** Pieces of the library, in full. */
final class LibrarySections {
    private LibrarySections() {}

    static Section of(String anchor, String title, List<LibraryItem> items, Reader reader) {
        return Section.of(
                anchor,
                title,
                List.of(reader.say("Title", "Titre"), reader.say("Content", "Contenu")),
                items.stream()
                        .map(item -> List.of(
                                Cell.of(Reader.text(item.title())), new Cell(StockSections.content(item, reader))))
                        .toList(),
                reader.say("The plan has none yet.", "Le plan n'en a pas encore."));
    }
}
