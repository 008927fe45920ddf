package io.boussole.plan.document;

import org.jspecify.annotations.Nullable;

/** The way to a member of a document, printed as a JSON Pointer (RFC 6901). Cheap to extend, printed only when needed. */
public final class Pointer {
    public static final Pointer ROOT = new Pointer(null, "");

    private final @Nullable Pointer parent;
    private final String segment;

    private Pointer(@Nullable Pointer parent, String segment) {
        this.parent = parent;
        this.segment = segment;
    }

    public static Pointer to(String member) {
        return ROOT.member(member);
    }

    public Pointer member(String name) {
        return new Pointer(this, name);
    }

    public Pointer item(int index) {
        return new Pointer(this, Integer.toString(index));
    }

    /** The way to what holds this member; null at the root. */
    public @Nullable Pointer parent() {
        return parent;
    }

    @Override
    public String toString() {
        StringBuilder written = new StringBuilder();
        appendTo(written);
        return written.toString();
    }

    private void appendTo(StringBuilder written) {
        if (parent != null) {
            parent.appendTo(written);
            written.append('/').append(segment.replace("~", "~0").replace("/", "~1"));
        }
    }
}
