package io.boussole.alert.outcome;

import io.boussole.http.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A text that grows by sentences, in both languages at once. */
public final class Sentences {
    private final List<Text> sentences = new ArrayList<>();

    /** Adds a sentence; {@code %s} stands for a value, which has its own form in each language. */
    public Sentences add(String en, String fr, Text... values) {
        Object[] english = new Object[values.length];
        Object[] french = new Object[values.length];
        for (int i = 0; i < values.length; i++) {
            english[i] = values[i].en();
            french[i] = values[i].fr();
        }
        sentences.add(new Text(String.format(en, english), String.format(fr, french)));
        return this;
    }

    Sentences add(Text sentence) {
        sentences.add(sentence);
        return this;
    }

    public Text text() {
        return new Text(
                sentences.stream().map(Text::en).collect(Collectors.joining(" ")),
                sentences.stream().map(Text::fr).collect(Collectors.joining(" ")));
    }
}
