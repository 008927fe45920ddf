package io.boussole.plan.findings;

import io.boussole.http.Text;
import io.boussole.plan.document.Acceptance;
import io.boussole.plan.document.Member;
import io.boussole.plan.document.PlanDocument;
import org.jspecify.annotations.Nullable;

/** Who took a rule's findings upon themselves, and why. An acceptance without a member of the team or a reason counts for nothing. */
record Accepted(String by, String reason) {

    static @Nullable Accepted in(PlanDocument plan, Rule rule) {
        if (!rule.isAcceptable()) {
            return null;
        }
        for (Acceptance acceptance : plan.acceptances()) {
            String reason = acceptance.reason();
            if (rule.code().equals(acceptance.finding()) && reason != null && !reason.isBlank()) {
                String by = nameOf(plan, acceptance.by());
                if (by != null) {
                    return new Accepted(by, reason);
                }
            }
        }
        return null;
    }

    Text after(Text message) {
        return new Text(
                message.en() + " (accepted by " + by + ": " + reason + ")",
                message.fr() + " (accepté par " + by + " : " + reason + ")");
    }

    private static @Nullable String nameOf(PlanDocument plan, @Nullable String memberId) {
        return plan.team().stream()
                .filter(member -> memberId != null && memberId.equals(member.id()))
                .map(Accepted::nameOf)
                .findFirst()
                .orElse(null);
    }

    private static String nameOf(Member member) {
        return member.name() == null ? String.valueOf(member.id()) : member.name();
    }
}
