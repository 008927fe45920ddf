package io.boussole.metrics.decoding.lemlist;

import io.boussole.metrics.decoding.prospecting.MessageStep;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The words for lemlist's activities. */
final class LemlistActivities {
    static final Map<String, MessageStep> STEPS = Map.ofEntries(
            Map.entry("emailsSent", MessageStep.HANDED_OVER),
            Map.entry("emailsOpened", MessageStep.OPENED),
            Map.entry("emailsClicked", MessageStep.CLICKED),
            Map.entry("emailsReplied", MessageStep.REPLIED),
            Map.entry("emailsBounced", MessageStep.BOUNCED),
            Map.entry("emailsFailed", MessageStep.NOT_SENT),
            Map.entry("emailsSendFailed", MessageStep.NOT_SENT),
            Map.entry("emailsUnsubscribed", MessageStep.UNSUBSCRIBED),
            Map.entry("linkedinSent", MessageStep.HANDED_OVER),
            Map.entry("linkedinVoiceNoteDone", MessageStep.HANDED_OVER),
            Map.entry("linkedinOpened", MessageStep.OPENED),
            Map.entry("linkedinReplied", MessageStep.REPLIED),
            Map.entry("linkedinSendFailed", MessageStep.NOT_SENT),
            Map.entry("linkedinVoiceNoteFailed", MessageStep.NOT_SENT),
            Map.entry("whatsappMessageSent", MessageStep.HANDED_OVER),
            Map.entry("whatsappMessageDelivered", MessageStep.DELIVERED),
            Map.entry("whatsappMessageOpened", MessageStep.OPENED),
            Map.entry("whatsappReplied", MessageStep.REPLIED),
            Map.entry("whatsappMessageFailed", MessageStep.NOT_SENT),
            Map.entry("smsSent", MessageStep.HANDED_OVER),
            Map.entry("smsDelivered", MessageStep.DELIVERED),
            Map.entry("smsReplied", MessageStep.REPLIED),
            Map.entry("smsFailed", MessageStep.NOT_SENT));

    /** What somebody made of the answer, in the words of {@code REPLY_TONE}. */
    static final Map<String, String> TONES = Map.ofEntries(
            Map.entry("emailsInterested", "positive"),
            Map.entry("linkedinInterested", "positive"),
            Map.entry("manualInterested", "positive"),
            Map.entry("apiInterested", "positive"),
            Map.entry("interested", "positive"),
            Map.entry("emailsNotInterested", "negative"),
            Map.entry("linkedinNotInterested", "negative"),
            Map.entry("manualNotInterested", "negative"),
            Map.entry("apiNotInterested", "negative"),
            Map.entry("notInterested", "negative"));

    static final Set<String> CALLS = Set.of("aircallCreated", "aircallEnded", "aircallDone");
    static final Map<String, String> CALL_OUTCOMES =
            Map.of("aircallInterested", "interested", "aircallNotInterested", "not interested");
    static final String MEETING = "meetingBooked";

    /** Visits, invitations and likes, states of leads and campaigns, and what the workspace says of itself. */
    static final Pattern OTHERS = Pattern.compile("linkedin(Visit|Invite|Follow|Endorse|Like|Withdraw).*"
            + "|call(Recording|Transcript)Done|api(Done|Failed)|enrichment.*|inboxLabel.*|meeting.*"
            + "|contacted|hooked|attracted|warmed|skipped|paused|resumed|stopped|annotated|opportunitiesDone|manualDone"
            + "|emailsDone|campaignComplete|customDomainErrors|connectionIssue|sendLimitReached|lemwarmPaused"
            + "|signalRegistered|deliverabilityAlertTriggered|taskDone|opportunityDone");

    private LemlistActivities() {}

    /** The medium is the beginning of the word; a lead's state as a whole belongs to the e-mails. */
    static String medium(String type) {
        if (type.startsWith("linkedin")) {
            return "linkedin";
        }
        if (type.startsWith("whatsapp")) {
            return "whatsapp";
        }
        return type.startsWith("sms") ? "sms" : "email";
    }
}
