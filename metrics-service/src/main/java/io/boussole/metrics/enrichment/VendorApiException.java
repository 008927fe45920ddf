package io.boussole.metrics.enrichment;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A vendor's API has not answered as it should. Its text is shown to users; it holds nothing of the vendor's. */
final class VendorApiException extends RuntimeException {
    private final boolean refused;
    private final @Nullable Duration retryAfter;

    private VendorApiException(String message, boolean refused, @Nullable Duration retryAfter) {
        super(message, null, false, false);
        this.refused = refused;
        this.retryAfter = retryAfter;
    }

    /** Asking again with this token is of no use. */
    static VendorApiException refused(int status) {
        return new VendorApiException("The token was refused (HTTP " + status + ")", true, null);
    }

    static VendorApiException status(int status, @Nullable Duration retryAfter) {
        return new VendorApiException("HTTP " + status, false, retryAfter);
    }

    static VendorApiException noAnswer() {
        return new VendorApiException("No answer in time", false, null);
    }

    static VendorApiException unreachable() {
        return new VendorApiException("Not reachable", false, null);
    }

    static VendorApiException notTheFormat() {
        return new VendorApiException("The answer is not of the vendor's format", false, null);
    }

    boolean refused() {
        return refused;
    }

    @Nullable
    Duration retryAfter() {
        return retryAfter;
    }
}
