package io.boussole.metrics.fact;

import static io.boussole.metrics.fact.Measure.MESSAGE_BOUNCED;
import static io.boussole.metrics.fact.Measure.MESSAGE_CLICKED;
import static io.boussole.metrics.fact.Measure.MESSAGE_DELIVERED;
import static io.boussole.metrics.fact.Measure.MESSAGE_OPENED;
import static io.boussole.metrics.fact.Measure.MESSAGE_REPLIED;
import static io.boussole.metrics.fact.Measure.MESSAGE_REPLIED_BY_PERSON;
import static io.boussole.metrics.fact.Measure.MESSAGE_REPLIED_USEFULLY;
import static io.boussole.metrics.fact.Measure.MESSAGE_SENT;
import static io.boussole.metrics.fact.Measure.MESSAGE_UNSUBSCRIBED;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies of the tools, folded and read. */
class ReadMessageTest {
    private static final Instant SENT = Instant.parse("2027-01-12T09:00:00Z");
    private static final Instant NEXT_DAY = Instant.parse("2027-01-13T10:07:00Z");
    private static final LemlistActivity ADA = LemlistActivity.of(1);
    private static final String AUTOMATIC = ",\"subject\":\"Automatic reply: your offer\"";

    @Test
    @DisplayName("Row 31: 200 delivered, 16 answers by persons")
    void countsAnswersOnTheDayTheirMessageWasSent() {
        List<String> bodies = new ArrayList<>();
        for (int lead = 0; lead < 210; lead++) {
            bodies.add(LemlistActivity.of(lead).body("emailsSent", SENT));
        }
        for (int lead = 200; lead < 210; lead++) {
            bodies.add(LemlistActivity.of(lead).body("emailsBounced", SENT.plusSeconds(60)));
        }
        for (int lead = 0; lead < 16; lead++) {
            bodies.add(LemlistActivity.of(lead).body("emailsReplied", NEXT_DAY));
        }

        KeptFacts kept = lemlist().take(bodies);

        assertThat(kept.count(MESSAGE_SENT)).isEqualTo(210);
        assertThat(kept.count(MESSAGE_BOUNCED)).isEqualTo(10);
        assertThat(kept.count(MESSAGE_DELIVERED)).isEqualTo(200);
        assertThat(kept.count(MESSAGE_REPLIED_BY_PERSON)).isEqualTo(16);
        assertThat(kept.sums().keySet()).extracting(BucketChanges.Bucket::start).containsOnly(SENT);
    }

    @Test
    @DisplayName("Row 53: 100 sent, 12 answers of which 4 are machines': 8 by persons")
    void takesTheAnswersOfMachinesOut() {
        List<String> bodies = new ArrayList<>();
        for (int lead = 0; lead < 100; lead++) {
            bodies.add(LemlistActivity.of(lead).body("emailsSent", SENT));
        }
        for (int lead = 0; lead < 12; lead++) {
            bodies.add(LemlistActivity.of(lead).body("emailsReplied", NEXT_DAY, lead < 4 ? AUTOMATIC : ""));
        }

        KeptFacts kept = lemlist().take(bodies);

        assertThat(kept.count(MESSAGE_SENT)).isEqualTo(100);
        assertThat(kept.count(MESSAGE_REPLIED)).isEqualTo(12);
        assertThat(kept.count(MESSAGE_REPLIED_BY_PERSON)).isEqualTo(8);
        assertThat(kept.moments(Moment.Type.REPLIED)).hasSize(8);
    }

    @Test
    @DisplayName("Row 116: useful answers are those of persons that somebody marked as interested")
    void countsUsefulAnswers() {
        List<String> bodies = new ArrayList<>();
        for (int lead = 0; lead < 6; lead++) {
            bodies.add(LemlistActivity.of(lead).body("emailsSent", SENT));
            bodies.add(LemlistActivity.of(lead).body("emailsReplied", NEXT_DAY, lead == 5 ? AUTOMATIC : ""));
        }
        bodies.add(LemlistActivity.of(0).body("emailsInterested", NEXT_DAY.plusSeconds(60)));
        bodies.add(LemlistActivity.of(1).body("emailsInterested", NEXT_DAY.plusSeconds(60)));
        bodies.add(LemlistActivity.of(2).body("emailsNotInterested", NEXT_DAY.plusSeconds(60)));
        bodies.add(LemlistActivity.of(5).body("interested", NEXT_DAY.plusSeconds(60)));

        KeptFacts kept = lemlist().take(bodies);

        assertThat(kept.count(MESSAGE_REPLIED_USEFULLY)).isEqualTo(2);
        kept.take(List.of(LemlistActivity.of(1).body("emailsNotInterested", NEXT_DAY.plusSeconds(120))));
        assertThat(kept.count(MESSAGE_REPLIED_USEFULLY)).isEqualTo(1);
    }

    @Test
    @DisplayName("Row 127: whoever answered no has refused")
    void tellsWhoRefused() {
        KeptFacts kept = lemlist()
                .take(List.of(
                        ADA.body("emailsSent", SENT),
                        ADA.body("emailsReplied", NEXT_DAY),
                        ADA.body("emailsNotInterested", NEXT_DAY.plusSeconds(60)),
                        LemlistActivity.of(2).body("emailsSent", SENT)));

        assertThat(kept.moments(Moment.Type.MESSAGED)).hasSize(2);
        assertThat(kept.moments(Moment.Type.REFUSED))
                .extracting(Moment::person, Moment::at)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                        PersonKey.email("lea_1@example.com"), NEXT_DAY.plusSeconds(60)));
    }

    @Test
    void namesThePersonByTheAddressAndTheToolsRecordByThePerson() {
        Reading reading = reading(lemlist().take(List.of(ADA.body("emailsSent", SENT))));

        assertThat(reading.moments())
                .containsExactly(new Moment(
                        PersonKey.email("lea_1@example.com"),
                        Moment.Type.MESSAGED,
                        SENT,
                        new Dimensions("rep@example.com", "Cold Q1", "", "", "email")));
        assertThat(reading.aliases())
                .containsExactly(new Alias(PersonKey.contact("lea_1"), PersonKey.email("lea_1@example.com")));
        assertThat(reading.summary().person()).isEqualTo(PersonKey.email("lea_1@example.com"));
    }

    @Test
    @DisplayName("Trap 23: a lead without address is a person of the tool's own")
    void namesAPersonWithoutAddressByTheToolsRecord() {
        String body = ADA.body("emailsSent", SENT).replace("lea_1@Example.com", "jeanne");

        Reading reading = reading(lemlist().take(List.of(body)));

        assertThat(reading.moments()).extracting(Moment::person).containsExactly(PersonKey.contact("lea_1"));
        assertThat(reading.aliases()).isEmpty();
    }

    @Test
    void letsNoAbsenceNoteOutweighAPersonsAnswer() {
        String note = ADA.body("emailsReplied", NEXT_DAY, AUTOMATIC);
        String answer = ADA.body("emailsReplied", NEXT_DAY.plusSeconds(3600));
        String laterNote = ADA.body("emailsReplied", NEXT_DAY.plusSeconds(7200), AUTOMATIC);

        assertThat(lemlist().take(List.of(note)).moments(Moment.Type.REPLIED)).isEmpty();
        assertThat(lemlist().take(List.of(note)).count(MESSAGE_REPLIED)).isEqualTo(1);
        KeptFacts kept = lemlist().take(List.of(ADA.body("emailsSent", SENT), laterNote, answer, note));
        assertThat(kept.count(MESSAGE_REPLIED_BY_PERSON)).isEqualTo(1);
        assertThat(kept.moments(Moment.Type.REPLIED))
                .extracting(Moment::at)
                .containsExactly(NEXT_DAY.plusSeconds(3600));
    }

    @Test
    void takesADeliveryBackThatBounced() {
        KeptFacts kept = lemlist().take(List.of(ADA.body("emailsSent", SENT)));
        assertThat(kept.count(MESSAGE_DELIVERED)).isEqualTo(1);
        assertThat(kept.moments(Moment.Type.MESSAGED)).hasSize(1);

        kept.take(List.of(ADA.body("emailsOpened", NEXT_DAY), ADA.body("emailsBounced", NEXT_DAY)));

        assertThat(kept.count(MESSAGE_DELIVERED)).isZero();
        assertThat(kept.count(MESSAGE_SENT)).isEqualTo(1);
        assertThat(kept.count(MESSAGE_OPENED)).isEqualTo(1);
        assertThat(kept.moments(Moment.Type.MESSAGED)).isEmpty();
        assertThat(kept.sums()).isEqualTo(kept.recomputedSums());
    }

    @ParameterizedTest
    @ValueSource(strings = {"opened", "click"})
    void takesWhoeverOpensForReached(String event) {
        KeptFacts kept = brevo().take(List.of(brevo("request", SENT), brevo(event, NEXT_DAY)));

        assertThat(kept.count(MESSAGE_DELIVERED)).isEqualTo(1);
        assertThat(kept.sums().keySet()).extracting(BucketChanges.Bucket::start).containsOnly(SENT);
    }

    @Test
    void countsAMessageOfWhichOnlyLaterStepsAreKnownOnTheFirstOfThem() {
        KeptFacts kept = brevo().take(List.of(brevo("click", NEXT_DAY.plusSeconds(86_400)), brevo("opened", NEXT_DAY)));
        assertThat(kept.count(MESSAGE_SENT)).isEqualTo(1);
        assertThat(kept.sums().keySet())
                .extracting(BucketChanges.Bucket::start)
                .containsOnly(Instant.parse("2027-01-13T10:00:00Z"));

        kept.take(List.of(brevo("request", SENT)));

        assertThat(kept.sums().keySet()).extracting(BucketChanges.Bucket::start).containsOnly(SENT);
        assertThat(kept.sums()).isEqualTo(kept.recomputedSums());
    }

    @Test
    @DisplayName("Trap 21: opened, unique_opened and five more openings are one message opened")
    void countsAMessageOpenedOnce() {
        KeptFacts kept = brevo().take(List.of(
                brevo("request", SENT),
                brevo("opened", NEXT_DAY),
                brevo("unique_opened", NEXT_DAY),
                brevo("opened", NEXT_DAY.plusSeconds(5)),
                brevo("proxy_open", NEXT_DAY)));

        assertThat(kept.count(MESSAGE_OPENED)).isEqualTo(1);
        assertThat(brevo().take(List.of(brevo("request", SENT), brevo("proxy_open", NEXT_DAY)))
                        .count(MESSAGE_OPENED))
                .isZero();
    }

    @Test
    void countsNothingOfAMessageThatWasHeldBackUntilItArrives() {
        KeptFacts kept = brevo().take(List.of(brevo("request", SENT), brevo("blocked", SENT)));
        assertThat(kept.sums()).isEmpty();
        assertThat(kept.moments(Moment.Type.MESSAGED)).isEmpty();

        kept.take(List.of(brevo("delivered", NEXT_DAY)));

        assertThat(kept.count(MESSAGE_SENT)).isEqualTo(1);
    }

    @Test
    void countsASoftBounceAsSentAndNeitherDeliveredNorBounced() {
        KeptFacts kept = brevo().take(List.of(brevo("soft_bounce", SENT)));

        assertThat(kept.count(MESSAGE_SENT)).isEqualTo(1);
        assertThat(kept.count(MESSAGE_DELIVERED)).isZero();
        assertThat(kept.count(MESSAGE_BOUNCED)).isZero();
    }

    @ParameterizedTest
    @CsvSource({"opened,MESSAGE_OPENED", "click,MESSAGE_CLICKED", "unsubscribed,MESSAGE_UNSUBSCRIBED"})
    void countsAnEventThatComesTwiceOnce(String event, Measure measure) {
        List<String> batch = List.of(brevo("request", SENT), brevo(event, NEXT_DAY));

        KeptFacts kept = brevo().take(batch);
        var facts = Map.copyOf(kept.facts());
        kept.take(batch).takeOneByOne(batch);

        assertThat(kept.facts()).isEqualTo(facts);
        assertThat(kept.count(measure)).isEqualTo(1);
        assertThat(kept.count(MESSAGE_SENT)).isEqualTo(1);
    }

    @Test
    void readsOutreachMailingsBrickByBrick() {
        KeptFacts kept = new KeptFacts("OUTREACH", FactRules.DEFAULT)
                .take(List.of(
                        outreach("mailing.replied", "\"repliedAt\":\"2027-01-13T10:07:00Z\""),
                        outreach("mailing.opened", "\"openedAt\":\"2027-01-12T11:00:00Z\""),
                        outreach("mailing.delivered", "\"deliveredAt\":\"2027-01-12T09:00:00Z\"")));

        assertThat(kept.count(MESSAGE_SENT)).isEqualTo(1);
        assertThat(kept.count(MESSAGE_REPLIED_BY_PERSON)).isEqualTo(1);
        assertThat(kept.count(MESSAGE_CLICKED) + kept.count(MESSAGE_UNSUBSCRIBED))
                .isZero();
        assertThat(kept.sums().keySet()).extracting(BucketChanges.Bucket::start).containsOnly(SENT);
        kept.take(List.of(outreach("mailing.destroyed", "")));
        assertThat(kept.sums()).isEmpty();
    }

    @Test
    void givesAMessageWithoutSourceTheConnectionsOwn() {
        FactRules rules = new FactRules(Set.of(), Set.of(), Map.of(), null, "NEWSLETTER");

        KeptFacts kept = new KeptFacts("BREVO", rules).take(List.of(brevo("request", SENT)));

        assertThat(kept.sums().firstKey().dimensions()).isEqualTo(new Dimensions("", "NEWSLETTER", "", "", "email"));
    }

    private static Reading reading(KeptFacts kept) {
        return java.util.Objects.requireNonNull(
                kept.facts().firstEntry().getValue().reading());
    }

    private static KeptFacts lemlist() {
        return new KeptFacts("LEMLIST", FactRules.DEFAULT);
    }

    private static KeptFacts brevo() {
        return new KeptFacts("BREVO", FactRules.DEFAULT);
    }

    private static String brevo(String event, Instant at) {
        return "{\"event\":\"%s\",\"email\":\"ada@example.com\",\"message-id\":\"<1@relay>\",\"ts_event\":%d}"
                .formatted(event, at.getEpochSecond());
    }

    private static String outreach(String event, String attributes) {
        return """
                {"data":{"type":"mailing","id":7,"attributes":{%s},"relationships":{"prospect":{"data":{"id":5}}}},
                 "meta":{"jobId":"j","eventName":"%s","deliveredAt":"2027-01-14T10:05:00.000+01:00"}}""".formatted(attributes, event);
    }
}
