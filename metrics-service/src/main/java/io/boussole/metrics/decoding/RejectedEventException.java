package io.boussole.metrics.decoding;

import java.util.Locale;

/** Leaves a decoder at the member that cannot be understood; {@link Decoders} makes a {@link Decoded.Rejected} of it. */
final class RejectedEventException extends RuntimeException {
    private final RejectionCode code;
    private final String detail;

    private RejectedEventException(RejectionCode code, String detail) {
        super(code.name().toLowerCase(Locale.ROOT) + ": " + detail, null, false, false);
        this.code = code;
        this.detail = detail;
    }

    static RejectedEventException missing(String member) {
        return new RejectedEventException(RejectionCode.MISSING_MEMBER, member);
    }

    static RejectedEventException invalid(String member) {
        return new RejectedEventException(RejectionCode.INVALID_VALUE, member);
    }

    /** The type comes from outside, so it is shortened before it is kept. */
    static RejectedEventException unknownType(String type) {
        return new RejectedEventException(
                RejectionCode.UNKNOWN_EVENT_TYPE, type.length() <= 100 ? type : type.substring(0, 100));
    }

    Decoded.Rejected rejected() {
        return new Decoded.Rejected(code, detail);
    }
}
