package io.boussole.metrics.decoding;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Deliveries about one invitee, as Calendly sends them: all of the appointment with every event. */
public record CalendlyBodies(
        String invitee,
        String email,
        Instant bookedAt,
        Instant startsAt,
        @Nullable String oldInvitee,
        @Nullable String newInvitee,
        boolean noShow,
        String source) {
    private static final String INVITEES = "https://api.calendly.com/scheduled_events/EV/invitees/";

    public static CalendlyBodies of(String invitee, Instant bookedAt, Instant startsAt) {
        return new CalendlyBodies(invitee, invitee + "@example.com", bookedAt, startsAt, null, null, false, "");
    }

    public CalendlyBodies from(String utmSource) {
        return new CalendlyBodies(invitee, email, bookedAt, startsAt, oldInvitee, newInvitee, noShow, utmSource);
    }

    public CalendlyBodies insteadOf(String invitee) {
        return new CalendlyBodies(this.invitee, email, bookedAt, startsAt, invitee, newInvitee, noShow, source);
    }

    public CalendlyBodies movedTo(String invitee) {
        return new CalendlyBodies(this.invitee, email, bookedAt, startsAt, oldInvitee, invitee, noShow, source);
    }

    public CalendlyBodies absent() {
        return new CalendlyBodies(invitee, email, bookedAt, startsAt, oldInvitee, newInvitee, true, source);
    }

    public String created() {
        return body("invitee.created", bookedAt, "active");
    }

    public String canceled(Instant at) {
        return body("invitee.canceled", at, "canceled");
    }

    public String noShow(Instant at) {
        return absent().body("invitee_no_show.created", at, "active");
    }

    public String noShowTakenBack(Instant at) {
        return body("invitee_no_show.deleted", at, "active");
    }

    private String body(String event, Instant at, String status) {
        return """
                {"event":"%s","created_at":"%s","created_by":"https://api.calendly.com/users/U","payload":{
                 "uri":"%s","email":"%s","name":"Ada","status":"%s","created_at":"%s","rescheduled":%s,
                 "old_invitee":%s,"new_invitee":%s,
                 "no_show":%s,"payment":null,"routing_form_submission":null,
                 "tracking":{"utm_source":%s,"utm_campaign":null,"salesforce_uuid":null},
                 "scheduled_event":{"uri":"https://api.calendly.com/scheduled_events/EV","start_time":"%s","end_time":"%s",
                  "event_memberships":[{"user":"https://api.calendly.com/users/U","user_email":"Rep@Example.com"}]}}}""".formatted(
                        event,
                        at,
                        INVITEES + invitee,
                        email,
                        status,
                        bookedAt,
                        newInvitee != null,
                        uri(oldInvitee),
                        uri(newInvitee),
                        noShow ? "{\"uri\":\"https://api.calendly.com/invitee_no_shows/N\"}" : "null",
                        source.isEmpty() ? "null" : "\"" + source + "\"",
                        startsAt,
                        startsAt.plusSeconds(1800));
    }

    private static String uri(@Nullable String invitee) {
        return invitee == null ? "null" : "\"" + INVITEES + invitee + "\"";
    }
}
