package io.boussole.plan.summary;

import java.util.List;

/** Sections that stand beside each other: one over the whole width, or two. */
public record Band(List<Section> sections) {
    static Band of(Section... sections) {
        return new Band(List.of(sections));
    }

    public boolean isPair() {
        return sections.size() > 1;
    }
}
