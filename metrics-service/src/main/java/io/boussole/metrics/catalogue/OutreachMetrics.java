package io.boussole.metrics.catalogue;

import static io.boussole.metrics.catalogue.DataSource.ANALYTICS;
import static io.boussole.metrics.catalogue.DataSource.CRM;
import static io.boussole.metrics.catalogue.DataSource.MARKETING_AUTOMATION;
import static io.boussole.metrics.catalogue.DataSource.PROSPECTING_TOOL;
import static io.boussole.metrics.catalogue.View.COHORT;
import static io.boussole.metrics.catalogue.View.PERIOD;

import io.boussole.metrics.fact.Measure;
import java.util.List;

/** Metrics of messages, calls, meetings and content. */
final class OutreachMetrics {
    private static final int ANSWER_DAYS = 5;

    private OutreachMetrics() {}

    static List<MetricDefinition> all() {
        return List.of(
                reply(
                        "REPLY_RATE",
                        Measure.MESSAGE_REPLIED,
                        16,
                        "Reply rate",
                        "Taux de réponse",
                        "answered, by a person or a machine",
                        "ayant reçu une réponse, humaine ou automatique"),
                reply(
                        "HUMAN_REPLY_RATE",
                        Measure.MESSAGE_REPLIED_BY_PERSON,
                        16,
                        "Human reply rate",
                        "Taux de réponse hors robots",
                        "answered by a person: no out of office, no acknowledgement",
                        "ayant reçu une réponse humaine : ni absence, ni accusé automatique"),
                reply(
                        "USEFUL_REPLY_RATE",
                        Measure.MESSAGE_REPLIED_USEFULLY,
                        12,
                        "Useful reply rate",
                        "Taux de réponse utile",
                        "answered positively or with information",
                        "ayant reçu une réponse positive ou informative"),
                message(
                                "OPEN_RATE",
                                Measure.MESSAGE_DELIVERED,
                                Measure.MESSAGE_OPENED,
                                "delivered",
                                "délivrés",
                                "Open rate",
                                "Taux d'ouverture",
                                "opened, as far as the sender's tool can tell; e-mails only",
                                "ouverts, pour autant que l'outil le sache ; e-mails seulement")
                        .ofEmails()
                        .shown(new WorkedExample()
                                .and(Measure.MESSAGE_DELIVERED, 200)
                                .and(Measure.MESSAGE_OPENED, 80)),
                message(
                                "BOUNCE_RATE",
                                Measure.MESSAGE_SENT,
                                Measure.MESSAGE_BOUNCED,
                                "sent",
                                "envoyés",
                                "Bounce rate",
                                "Taux de rebond",
                                "that bounced; e-mails only",
                                "rejetés ; e-mails seulement")
                        .ofEmails()
                        .lowerIsBetter()
                        .shown(new WorkedExample()
                                .and(Measure.MESSAGE_SENT, 200)
                                .and(Measure.MESSAGE_BOUNCED, 4)),
                count(
                                "EMAILS_SENT",
                                Measure.MESSAGE_SENT,
                                "E-mails sent",
                                "E-mails envoyés",
                                "E-mails sent in the period, one for each recipient",
                                "E-mails envoyés dans la période, un par destinataire",
                                "sentAt")
                        .ofEmails()
                        .from(PROSPECTING_TOOL, MARKETING_AUTOMATION)
                        .shown(new WorkedExample().and(Measure.MESSAGE_SENT, 1000)),
                count(
                                "CALLS_MADE",
                                Measure.CALL_MADE,
                                "Calls made",
                                "Appels passés",
                                "Calls that the team made in the period",
                                "Appels passés par l'équipe dans la période",
                                "startsAt")
                        .from(PROSPECTING_TOOL, CRM)
                        .shown(new WorkedExample().and(Measure.CALL_MADE, 300)),
                count(
                                "MEETINGS_BOOKED",
                                Measure.MEETING_BOOKED,
                                "Meetings booked",
                                "Rendez-vous pris",
                                "Appointments made in the period, on the day they were made",
                                "Rendez-vous pris dans la période, au jour de la prise",
                                "bookedAt")
                        .from(CRM, PROSPECTING_TOOL)
                        .shown(new WorkedExample().and(Measure.MEETING_BOOKED, 10)),
                count(
                                "MEETINGS_HELD",
                                Measure.MEETING_HELD,
                                "Meetings held",
                                "Rendez-vous tenus",
                                "Appointments that took place in the period",
                                "Rendez-vous tenus dans la période",
                                "startsAt")
                        .shown(new WorkedExample().and(Measure.MEETING_HELD, 80)),
                count(
                                "QUALIFIED_MEETINGS",
                                Measure.MEETING_QUALIFIED,
                                "Qualified meetings",
                                "Rendez-vous qualifiés",
                                "Meetings held in the period that meet the team's criteria",
                                "Rendez-vous tenus dans la période et conformes aux critères de l'équipe",
                                "startsAt")
                        .shown(new WorkedExample().and(Measure.MEETING_QUALIFIED, 60)),
                noShow(),
                count(
                                "CASE_PAGE_VISITS",
                                Measure.CASE_PAGE_VISITED,
                                "Visits of case pages",
                                "Visites de pages de cas client",
                                "Views of a customer's case in the period",
                                "Consultations d'un cas client dans la période",
                                "occurredAt")
                        .from(ANALYTICS)
                        .shown(new WorkedExample().and(Measure.CASE_PAGE_VISITED, 40)),
                engagement());
    }

    private static MetricDefinition reply(
            String id, Measure reached, long example, String en, String fr, String whatEn, String whatFr) {
        return message(id, Measure.MESSAGE_DELIVERED, reached, "delivered", "délivrés", en, fr, whatEn, whatFr)
                .shown(new WorkedExample().and(Measure.MESSAGE_DELIVERED, 200).and(reached, example));
    }

    private static Metric message(
            String id,
            Measure entered,
            Measure reached,
            String enteredEn,
            String enteredFr,
            String en,
            String fr,
            String whatEn,
            String whatFr) {
        return Metric.of(id, Unit.SHARE, new ShareOf(List.of(entered), List.of(reached), List.of(), ANSWER_DAYS))
                .label(en, fr)
                .means(
                        "Of the messages sent in the period and " + enteredEn + ", the share " + whatEn
                                + ". A message of less than " + ANSWER_DAYS + " days is undecided.",
                        "Part des messages envoyés dans la période et " + enteredFr + ", " + whatFr
                                + ". Un message de moins de " + ANSWER_DAYS + " jours est indécis.")
                .numerator("Messages " + whatEn, "Messages " + whatFr)
                .denominator("Messages " + enteredEn, "Messages " + enteredFr)
                .dated("sentAt", COHORT)
                .from(PROSPECTING_TOOL, MARKETING_AUTOMATION)
                .maturesIn(ANSWER_DAYS)
                .leading();
    }

    private static Metric count(
            String id, Measure measure, String en, String fr, String meansEn, String meansFr, String dated) {
        return Metric.of(id, Unit.NUMBER, new CountOf(measure))
                .label(en, fr)
                .means(meansEn + ".", meansFr + ".")
                .numerator(meansEn, meansFr)
                .dated(dated, PERIOD)
                .leading();
    }

    private static MetricDefinition noShow() {
        return Metric.of(
                        "NO_SHOW_RATE",
                        Unit.SHARE,
                        new ShareOf(
                                List.of(Measure.MEETING_HELD, Measure.MEETING_MISSED),
                                List.of(Measure.MEETING_MISSED),
                                List.of(Measure.MEETING_HELD),
                                0))
                .label("No-show rate", "Taux d'absence aux rendez-vous")
                .means(
                        "Of the meetings of the period that took place or were missed, the share that was missed. Appointments called off"
                                + " before are not in it.",
                        "Part manquée des rendez-vous de la période tenus ou manqués. Les rendez-vous annulés avant n'y sont pas.")
                .numerator("Meetings missed", "Rendez-vous manqués")
                .denominator("Meetings held or missed", "Rendez-vous tenus ou manqués")
                .dated("startsAt", PERIOD)
                .leading()
                .lowerIsBetter()
                .shown(new WorkedExample().and(Measure.MEETING_HELD, 8).and(Measure.MEETING_MISSED, 2));
    }

    private static MetricDefinition engagement() {
        return Metric.of(
                        "CONTENT_ENGAGEMENT_SCORE",
                        Unit.NUMBER,
                        new TotalOf(List.of(Measure.CONTENT_ENGAGED), List.of()))
                .label("Engagement with content", "Score d'engagement sur contenus")
                .means(
                        "Uses of content in the period by their weight: a view is 1, a download 3, a call to action 5.",
                        "Usages des contenus dans la période selon leur poids : une vue 1, un téléchargement 3, un appel à l'action 5.")
                .numerator("Weights of the uses of content", "Poids des usages des contenus")
                .dated("occurredAt", PERIOD)
                .from(ANALYTICS, MARKETING_AUTOMATION)
                .leading()
                .shown(new WorkedExample().and(Measure.CONTENT_ENGAGED, 3, "9"));
    }
}
