package io.boussole.alert.delivery.channel;

import io.boussole.alert.delivery.endpoint.Outside;
import io.boussole.outbound.OutboundAnswer;
import io.boussole.outbound.OutboundException;
import io.boussole.outbound.OutboundRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.function.Predicate;

/** Posts over HTTP and judges the answer. */
@ApplicationScoped
class Posting {
    private static final int GONE = 410;
    private static final int TOO_MANY = 429;
    private static final int UNAVAILABLE = 503;

    private final Outside outside;
    private final Clock clock;

    Posting(Outside outside, Clock clock) {
        this.outside = outside;
        this.clock = clock;
    }

    /** @param taken whether a successful answer says that it was taken */
    Outcome post(OutboundRequest request, Predicate<OutboundAnswer> taken) {
        try {
            return judge(outside.send(request), taken);
        } catch (OutboundException nothing) {
            return Outcome.nothing(nothing);
        }
    }

    private Outcome judge(OutboundAnswer answer, Predicate<OutboundAnswer> taken) {
        int status = answer.status();
        if (answer.isSuccess()) {
            return taken.test(answer)
                    ? Outcome.delivered(status, answer.body())
                    : Outcome.failed(Reason.NOT_UNDERSTOOD, status, answer.body());
        }
        if (status == GONE) {
            return Outcome.gone(status, answer.body());
        }
        Reason reason = answer.isRedirection() ? Reason.REDIRECTED : Reason.REFUSED;
        Outcome failed = Outcome.failed(reason, status, answer.body());
        boolean asksToWait = status == TOO_MANY || status == UNAVAILABLE;
        return asksToWait ? failed.after(answer.retryAfter(clock).orElse(null)) : failed;
    }
}
