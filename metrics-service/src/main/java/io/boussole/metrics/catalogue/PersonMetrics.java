package io.boussole.metrics.catalogue;

import static io.boussole.metrics.catalogue.DataSource.ANALYTICS;
import static io.boussole.metrics.catalogue.DataSource.CRM;
import static io.boussole.metrics.catalogue.DataSource.MARKETING_AUTOMATION;
import static io.boussole.metrics.catalogue.DataSource.PROSPECTING_TOOL;
import static io.boussole.metrics.catalogue.View.COHORT;
import static io.boussole.metrics.catalogue.View.PERIOD;

import io.boussole.metrics.catalogue.CasesInTimeDay.CaseKind;
import io.boussole.metrics.catalogue.DurationOf.Statistic;
import io.boussole.metrics.fact.Measure;
import java.util.List;

/** Metrics of persons on their way through the funnel. */
final class PersonMetrics {
    private PersonMetrics() {}

    static List<MetricDefinition> all() {
        return List.of(
                count(
                                "VISITS",
                                Measure.VISITOR_ARRIVED,
                                "Visitors",
                                "Visiteurs",
                                "Persons or browsers, on the day of their first visit",
                                "Personnes ou navigateurs, au jour de leur première visite",
                                "firstVisitAt")
                        .from(ANALYTICS)
                        .shown(new WorkedExample().and(Measure.VISITOR_ARRIVED, 24000)),
                count(
                                "LEAD_COUNT",
                                Measure.LEAD_CREATED,
                                "Leads",
                                "Leads",
                                "Persons, on the day they became known, each once",
                                "Personnes, au jour où elles ont été connues, chacune une fois",
                                "createdAt")
                        .from(CRM, MARKETING_AUTOMATION, ANALYTICS)
                        .shown(new WorkedExample().and(Measure.LEAD_CREATED, 480)),
                count(
                                "MQL_COUNT",
                                Measure.MQL_REACHED,
                                "MQL",
                                "MQL",
                                "Persons first qualified by marketing in the period, each once",
                                "Personnes qualifiées par le marketing pour la première fois dans la période, chacune une fois",
                                "mqlAt")
                        .from(CRM, MARKETING_AUTOMATION)
                        .shown(new WorkedExample().and(Measure.MQL_REACHED, 240)),
                count(
                                "SQL_COUNT",
                                Measure.SQL_REACHED,
                                "SQL",
                                "SQL",
                                "Persons first accepted by sales in the period, each once",
                                "Personnes acceptées par la vente pour la première fois dans la période, chacune une fois",
                                "sqlAt")
                        .from(CRM, MARKETING_AUTOMATION)
                        .shown(new WorkedExample().and(Measure.SQL_REACHED, 120)),
                step(
                                "VISIT_TO_LEAD",
                                Measure.VISITOR_ARRIVED,
                                Measure.VISITOR_THEN_LEAD,
                                30,
                                "Visit to lead",
                                "Visite vers lead",
                                "visitors of the period",
                                "visiteurs de la période",
                                "a lead",
                                "leads",
                                "firstVisitAt")
                        .from(ANALYTICS)
                        .shown(share(Measure.VISITOR_ARRIVED, 24000, Measure.VISITOR_THEN_LEAD, 480)),
                step(
                                "FORM_TO_MQL",
                                Measure.FORM_SUBMITTED,
                                Measure.FORM_THEN_MQL,
                                30,
                                "Form to MQL",
                                "Formulaire vers MQL",
                                "persons who sent in a first form in the period",
                                "personnes ayant envoyé un premier formulaire dans la période",
                                "an MQL",
                                "MQL",
                                "submittedAt")
                        .from(ANALYTICS, MARKETING_AUTOMATION)
                        .shown(share(Measure.FORM_SUBMITTED, 120, Measure.FORM_THEN_MQL, 60)),
                step(
                                "LEAD_TO_MQL",
                                Measure.LEAD_CREATED,
                                Measure.LEAD_THEN_MQL,
                                30,
                                "Lead to MQL",
                                "Lead vers MQL",
                                "leads of the period",
                                "leads de la période",
                                "an MQL",
                                "MQL",
                                "createdAt")
                        .from(CRM, MARKETING_AUTOMATION)
                        .shown(share(Measure.LEAD_CREATED, 480, Measure.LEAD_THEN_MQL, 240)),
                step(
                                "MQL_TO_SQL",
                                Measure.MQL_REACHED,
                                Measure.MQL_THEN_SQL,
                                30,
                                "MQL to SQL",
                                "MQL vers SQL",
                                "MQL of the period",
                                "MQL de la période",
                                "an SQL",
                                "SQL",
                                "mqlAt")
                        .from(CRM, MARKETING_AUTOMATION)
                        .shown(share(Measure.MQL_REACHED, 60, Measure.MQL_THEN_SQL, 18)),
                step(
                                "SQL_TO_OPPORTUNITY",
                                Measure.SQL_REACHED,
                                Measure.SQL_THEN_OPPORTUNITY,
                                30,
                                "SQL to opportunity",
                                "SQL vers opportunité",
                                "SQL of the period",
                                "SQL de la période",
                                "an opportunity",
                                "opportunités",
                                "sqlAt")
                        .shown(share(Measure.SQL_REACHED, 120, Measure.SQL_THEN_OPPORTUNITY, 80)),
                step(
                                "PARTNER_LEAD_QUALITY",
                                Measure.LEAD_CREATED,
                                Measure.LEAD_THEN_MQL,
                                30,
                                "Quality of partner leads",
                                "Qualité des leads partenaires",
                                "leads of the period that came from partners (in a plan: its partnership channels;"
                                        + " elsewhere narrow it by source)",
                                "leads de la période venus de partenaires (dans un plan : ses canaux de partenariat ; ailleurs, filtrer par source)",
                                "an MQL",
                                "MQL",
                                "createdAt")
                        .shown(share(Measure.LEAD_CREATED, 20, Measure.LEAD_THEN_MQL, 6)),
                step(
                                "WEBINAR_TO_MEETING",
                                Measure.TOUCHED,
                                Measure.TOUCHED_THEN_MEETING,
                                30,
                                "Webinar to meeting",
                                "Webinaire vers rendez-vous",
                                "persons of the webinars first touched in the period (in a plan: its event channels;"
                                        + " elsewhere narrow it by source)",
                                "personnes des webinaires contactées d'abord dans la période (dans un plan : ses canaux d'événements ; ailleurs,"
                                        + " filtrer par source)",
                                "a meeting",
                                "en rendez-vous",
                                "firstTouchAt")
                        .from(CRM, MARKETING_AUTOMATION)
                        .shown(new WorkedExample().and(Measure.TOUCHED, 50).after(Measure.TOUCHED_THEN_MEETING, 6, 12)),
                rejection(),
                firstTouchToMeeting(),
                velocity(),
                inTime(
                        "SPEED_TO_LEAD_SHARE",
                        CaseKind.SPEED_TO_LEAD,
                        "Leads called back in time",
                        "Leads rappelés dans le délai",
                        "Of the MQL of the period, the share whom the team first called or wrote to within the limit of working time"
                                + " (two hours unless said otherwise; exactly the limit is too late)",
                        "Part des MQL de la période que l'équipe a d'abord appelés ou contactés dans le délai d'heures ouvrées (deux heures"
                                + " sauf indication contraire ; le délai exact est trop tard)",
                        "mqlAt"),
                inTime(
                        "FOLLOW_UP_COMPLIANCE",
                        CaseKind.FOLLOW_UP,
                        "Interactions followed up in the CRM",
                        "Interactions suivies dans le CRM",
                        "Of the interactions of the period, the share after which a task was put down in the CRM within the limit (one"
                                + " working day unless said otherwise)",
                        "Part des interactions de la période suivies d'une tâche CRM dans le délai (un jour ouvré sauf indication"
                                + " contraire)",
                        "interactionAt"));
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

    private static Metric step(
            String id,
            Measure entered,
            Measure reached,
            int maturityDays,
            String en,
            String fr,
            String whoEn,
            String whoFr,
            String whatEn,
            String whatFr,
            String dated) {
        return Metric.of(id, Unit.SHARE, new ShareOf(List.of(entered), List.of(reached), List.of(), maturityDays))
                .label(en, fr)
                .means(
                        "Of the " + whoEn + ", the share that has become " + whatEn + " by now. Who has not after "
                                + maturityDays + " days counts as failed, though a late success is still counted.",
                        "Part des " + whoFr + " devenus " + whatFr + " à ce jour. Au-delà de " + maturityDays
                                + " jours, l'absence de résultat compte comme un échec ; un succès tardif compte encore.")
                .numerator(
                        "Those of them who have become " + whatEn + " by now",
                        "Ceux d'entre eux devenus " + whatFr + " à ce jour")
                .denominator("The " + whoEn, "Les " + whoFr)
                .dated(dated, COHORT)
                .maturesIn(maturityDays)
                .leading();
    }

    private static MetricDefinition rejection() {
        return step(
                        "PROSPECT_REJECTION_RATE",
                        Measure.TOUCHED,
                        Measure.TOUCHED_THEN_REFUSED,
                        30,
                        "Prospects who refuse",
                        "Taux de rejet des prospects",
                        "persons first contacted in the period",
                        "personnes contactées d'abord dans la période",
                        "a refusal",
                        "des refus",
                        "firstTouchAt")
                .from(CRM, PROSPECTING_TOOL)
                .lowerIsBetter()
                .shown(share(Measure.TOUCHED, 200, Measure.TOUCHED_THEN_REFUSED, 30));
    }

    private static MetricDefinition firstTouchToMeeting() {
        return Metric.of(
                        "TIME_FIRST_TOUCH_TO_MEETING",
                        Unit.DAYS,
                        new DurationOf(Measure.TOUCHED, Measure.TOUCHED_THEN_MEETING, List.of(), Statistic.MEDIAN))
                .label("First touch to meeting, median days", "Premier contact au rendez-vous, jours (médiane)")
                .means(
                        "Days after which half of the persons first touched in the period have had a meeting. Those without one count as"
                                + " open until today and are not left out.",
                        "Jours après lesquels la moitié des personnes contactées d'abord dans la période ont eu un rendez-vous. Les autres"
                                + " comptent comme en cours jusqu'à ce jour et ne sont pas exclues.")
                .numerator("Persons with a meeting, by days", "Personnes avec rendez-vous, par nombre de jours")
                .denominator("Persons first touched in the period", "Personnes contactées d'abord dans la période")
                .dated("firstTouchAt", COHORT)
                .from(CRM, PROSPECTING_TOOL)
                .leading()
                .lowerIsBetter()
                .maturesIn(30)
                .shown(new WorkedExample()
                        .and(Measure.TOUCHED, 3)
                        .after(Measure.TOUCHED_THEN_MEETING, 1, 9)
                        .after(Measure.TOUCHED_THEN_MEETING, 1, 14));
    }

    private static MetricDefinition velocity() {
        return Metric.of(
                        "CONVERSION_VELOCITY",
                        Unit.DAYS,
                        new DurationOf(Measure.LEAD_CREATED, Measure.LEAD_THEN_WON, List.of(), Statistic.MEDIAN))
                .label("Lead to signature, median days", "Vitesse de conversion, jours (médiane)")
                .means(
                        "Days after which half of the leads of the period have signed; the others count as open until today. Ask for it by"
                                + " source.",
                        "Jours après lesquels la moitié des leads de la période ont signé ; les autres comptent comme en cours jusqu'à ce"
                                + " jour. À demander par source.")
                .numerator("Leads that have signed, by days", "Leads ayant signé, par nombre de jours")
                .denominator("Leads of the period", "Leads de la période")
                .dated("createdAt", COHORT)
                .lowerIsBetter()
                .maturesIn(90)
                .shown(new WorkedExample()
                        .and(Measure.LEAD_CREATED, 10)
                        .after(Measure.LEAD_THEN_WON, 4, 45)
                        .after(Measure.LEAD_THEN_WON, 2, 70));
    }

    private static MetricDefinition inTime(
            String id, CaseKind kind, String en, String fr, String meansEn, String meansFr, String dated) {
        return Metric.of(id, Unit.SHARE, new CasesInTime(kind))
                .label(en, fr)
                .means(
                        meansEn + ". Cases that may still be answered in time are undecided.",
                        meansFr + ". Les cas encore dans les temps sont indécis.")
                .numerator("Cases answered within the limit", "Cas traités dans le délai")
                .denominator("Cases of the period", "Cas de la période")
                .dated(dated, COHORT)
                .by(Dimension.OWNER, Dimension.SOURCE, Dimension.CHANNEL)
                .leading()
                .shown(new WorkedExample().cases(kind, 50, 45, 5));
    }

    private static WorkedExample share(Measure entered, long cases, Measure reached, long successes) {
        return new WorkedExample().and(entered, cases).and(reached, successes);
    }
}
