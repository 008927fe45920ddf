package io.boussole.metrics.attribution;

import static io.boussole.metrics.attribution.AttributionModel.FIRST_TOUCH;
import static io.boussole.metrics.attribution.AttributionModel.LAST_TOUCH;
import static io.boussole.metrics.attribution.AttributionModel.WEIGHTED;
import static io.boussole.metrics.attribution.NurtureWeights.LINEAR;
import static io.boussole.metrics.attribution.NurtureWeights.POSITION_40_20_40;
import static org.assertj.core.api.Assertions.assertThat;

import io.boussole.metrics.journey.PersonTouch;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AttributionTest {
    private static final List<Touch> THREE = touches("webinar", "cold e-mail", "partner");

    @Test
    @DisplayName(
            "Row 113: webinar, cold e-mail, partner on 6 000 €: first 6 000, last 6 000, weighted 2 400 / 1 200 / 2 400")
    void creditsTheExampleOfTheGuide() {
        assertThat(texts(THREE, "6000", "EUR", FIRST_TOUCH, POSITION_40_20_40)).containsExactly("webinar 6000.00");
        assertThat(texts(THREE, "6000", "EUR", LAST_TOUCH, POSITION_40_20_40)).containsExactly("partner 6000.00");
        assertThat(texts(THREE, "6000", "EUR", WEIGHTED, POSITION_40_20_40))
                .containsExactly("webinar 2400.00", "cold e-mail 1200.00", "partner 2400.00");
        assertThat(texts(THREE, "6000", "EUR", WEIGHTED, LINEAR))
                .containsExactly("webinar 2000.00", "cold e-mail 2000.00", "partner 2000.00");
    }

    @Test
    void givesAllToOneTouchAndHalvesToTwo() {
        assertThat(texts(touches("a"), "10", "EUR", WEIGHTED, POSITION_40_20_40))
                .containsExactly("a 10.00");
        assertThat(texts(touches("a", "b"), "10.01", "EUR", WEIGHTED, POSITION_40_20_40))
                .containsExactly("a 5.01", "b 5.00");
    }

    @Test
    void gives20PercentInEqualPartsToThoseBetween() {
        assertThat(texts(touches("a", "b", "c", "d"), "1000", "EUR", WEIGHTED, POSITION_40_20_40))
                .containsExactly("a 400.00", "b 100.00", "c 100.00", "d 400.00");
    }

    @Test
    void knowsCurrenciesOfZeroAndThreeDigits() {
        assertThat(texts(touches("a", "b", "c"), "100", "JPY", WEIGHTED, LINEAR))
                .containsExactly("a 34", "b 33", "c 33");
        assertThat(texts(touches("a", "b", "c"), "1", "KWD", WEIGHTED, LINEAR))
                .containsExactly("a 0.334", "b 0.333", "c 0.333");
        assertThat(texts(touches("a", "b"), "0.0005", "EUR", WEIGHTED, LINEAR)).containsExactly("a 0.0003", "b 0.0002");
        assertThat(texts(touches("a", "b"), "7", null, WEIGHTED, LINEAR)).containsExactly("a 4", "b 3");
        assertThat(texts(touches("a", "b"), "-10.01", "EUR", WEIGHTED, LINEAR)).containsExactly("a -5.01", "b -5.00");
        assertThat(texts(touches("a", "b"), "0", "EUR", WEIGHTED, LINEAR)).isEmpty();
    }

    static List<Integer> seeds() {
        return IntStream.range(0, 300).boxed().toList();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    @DisplayName("Row 113: credits always add up to the deal to the cent")
    void addsUpToTheCent(int seed) {
        Random random = new Random(seed);
        List<Touch> touches = IntStream.range(0, 1 + random.nextInt(12))
                .mapToObj(touch -> Touch.of("source " + touch))
                .toList();
        BigDecimal amount = BigDecimal.valueOf(random.nextInt(100_000_000), random.nextInt(4));
        for (AttributionModel model : AttributionModel.values()) {
            for (NurtureWeights weights : NurtureWeights.values()) {
                List<Credit> credits = Attribution.credits(touches, amount, "EUR", model, weights);

                assertThat(credits.stream().map(Credit::amount).reduce(BigDecimal.ZERO, BigDecimal::add))
                        .isEqualByComparingTo(amount);
                assertThat(credits).isEqualTo(Attribution.credits(touches, amount, "EUR", model, weights));
            }
        }
    }

    @Test
    @DisplayName("Row 115: the worked example is what the running code makes")
    void reckonsTheWorkedExample() {
        WorkedExample example = WorkedExample.by(POSITION_40_20_40);

        assertThat(example.credits().get(WEIGHTED))
                .extracting(credit -> credit.amount().toPlainString())
                .containsExactly("2400.00", "1200.00", "2400.00");
    }

    @Test
    void takesARunOfMomentsOfOneSourceAsOneTouch() {
        assertThat(Touch.runs(List.of(
                        moment("webinar", "", "website"),
                        moment("webinar", "spring", "crm"),
                        moment("cold", "", "email"),
                        moment("cold", "", "email"),
                        moment("webinar", "", "website"))))
                .containsExactly(
                        new Touch("webinar", "spring", "website"),
                        new Touch("cold", "", "email"),
                        new Touch("webinar", "", "website"));
    }

    private static PersonTouch moment(String source, String campaign, String channel) {
        return new PersonTouch(Instant.EPOCH, source, campaign, channel);
    }

    private static List<Touch> touches(String... sources) {
        return Arrays.stream(sources).map(Touch::of).toList();
    }

    private static List<String> texts(
            List<Touch> touches,
            String amount,
            @Nullable String currency,
            AttributionModel model,
            NurtureWeights weights) {
        return Attribution.credits(touches, new BigDecimal(amount), currency, model, weights).stream()
                .map(credit -> credit.touch().source() + " " + credit.amount().toPlainString())
                .toList();
    }
}
