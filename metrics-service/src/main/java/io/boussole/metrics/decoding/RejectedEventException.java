package io.boussole.metrics.decoding;

import java.util.Locale;

/** Leaves a decoder at the member that cannot be understood; {@link Decoders} makes a {@link Decoded.Rejected} of it. */
public final class RejectedEventException extends RuntimeException {
    private static final int LONGEST_TYPE = 100;

    private final RejectionCode code;
    private final String detail;

    private RejectedEventException(RejectionCode code, String detail) {
        super(code.name().toLowerCase(Locale.ROOT) + ": " + detail, null, false, false);
        this.code = code;
        this.detail = detail;
    }

    public static RejectedEventException missing(String member) {
        return new RejectedEventException(RejectionCode.MISSING_MEMBER, member);
    }

    public static RejectedEventException unreadable(String why) {
        return new RejectedEventException(RejectionCode.UNREADABLE, why);
    }

    public static RejectedEventException invalid(String member) {
        return new RejectedEventException(RejectionCode.INVALID_VALUE, member);
    }

    /** A member that the format does not have, where the format is ours. */
    public static RejectedEventException unknownMember(String pointer) {
        return new RejectedEventException(RejectionCode.UNKNOWN_MEMBER, shortened(pointer));
    }

    /** The type comes from outside, so it is cleaned and shortened before it is kept. */
    public static RejectedEventException unknownType(String type) {
        return new RejectedEventException(RejectionCode.UNKNOWN_EVENT_TYPE, shortened(type));
    }

    private static String shortened(String text) {
        String label = Texts.label(text);
        return label.length() <= LONGEST_TYPE ? label : Texts.storable(label.substring(0, LONGEST_TYPE));
    }

    Decoded.Rejected rejected() {
        return new Decoded.Rejected(code, detail);
    }
}
