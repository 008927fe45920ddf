package io.boussole.metrics.fact;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.UUID;

/**
 * By what a contribution can be told from others, as the sender writes it. Empty text: not known, or it does not apply.
 *
 * @param owner whose it is
 * @param source where it came from: a lead source, a campaign's code, {@code utm_source}
 * @param segment which of the team's segments it belongs to, where the sender has a property for it
 * @param pipeline which of the sender's pipelines
 * @param stage for time spent in a stage; for content, which kind of page
 *
 * <p>Each is at most {@value #LONGEST} bytes in UTF-8, so that all five fit into one row of an index. A longer text is cut, with a hash of
 * the whole at its end that keeps it apart from others that begin alike.
 */
public record Dimensions(String owner, String source, String segment, String pipeline, String stage)
        implements Comparable<Dimensions> {
    public static final Dimensions NONE = new Dimensions("", "", "", "", "");

    private static final int LONGEST = 255;
    private static final int MOST_BYTES_A_CHARACTER = 3;

    private static final Comparator<Dimensions> ORDER = Comparator.comparing(Dimensions::owner)
            .thenComparing(Dimensions::source)
            .thenComparing(Dimensions::segment)
            .thenComparing(Dimensions::pipeline)
            .thenComparing(Dimensions::stage);

    public Dimensions {
        owner = bounded(owner);
        source = bounded(source);
        segment = bounded(segment);
        pipeline = bounded(pipeline);
        stage = bounded(stage);
    }

    public Dimensions withStage(String other) {
        return new Dimensions(owner, source, segment, pipeline, other);
    }

    public Dimensions withSource(String other) {
        return new Dimensions(owner, other, segment, pipeline, stage);
    }

    /** What a fact's own properties say, with the connection's usual source where it names none. */
    static Dimensions of(FactState state, FactRules rules) {
        return new Dimensions(
                state.value(Property.OWNER).orElse(""),
                state.value(Property.SOURCE).orElse(rules.defaultSource()),
                state.value(Property.SEGMENT).orElse(""),
                state.value(Property.PIPELINE).orElse(""),
                "");
    }

    private static String bounded(String text) {
        if (text.length() * MOST_BYTES_A_CHARACTER <= LONGEST || size(text) <= LONGEST) {
            return text;
        }
        String hash = "~" + UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
        int end = Math.min(text.length(), LONGEST);
        while (size(text.substring(0, end)) > LONGEST - hash.length()) {
            end = text.offsetByCodePoints(end, -1);
        }
        return text.substring(0, end) + hash;
    }

    private static int size(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    @Override
    public int compareTo(Dimensions other) {
        return ORDER.compare(this, other);
    }
}
