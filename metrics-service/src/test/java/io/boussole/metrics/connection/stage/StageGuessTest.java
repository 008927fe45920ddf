package io.boussole.metrics.connection.stage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StageGuessTest {
    @ParameterizedTest
    @CsvSource({
        "closedwon, WON",
        "Closed Won, WON",
        "ClosedLost, LOST",
        "Affaire gagnée, WON",
        "Signé 🎉, WON",
        "Perdu - sans suite, LOST",
        "Opportunité perdue, LOST",
        "Disqualifié, LOST",
        "marketingqualifiedlead, MQL",
        "Marketing Qualified Lead, MQL",
        "MQL, MQL",
        "salesqualifiedlead, SQL",
        "SQL - à rappeler, SQL",
        "qualifiedtobuy, SQL",
        "Proposition envoyée, OPPORTUNITY",
        "Négociation, OPPORTUNITY",
        "opportunity, OPPORTUNITY",
        "customer, WON"
    })
    void knowsUsualWordsInBothLanguages(String word, StageMeaning expected) {
        assertThat(StageGuess.of(word, 0, 0, 0)).isEqualTo(new StageGuess.Guess(expected, SeenStage.Because.WORD));
    }

    @ParameterizedTest
    @CsvSource({"7f3a-uuid", "75514748", "wonderland", "Stage 3", "clientèle"})
    void saysNothingOfWhatItDoesNotKnow(String word) {
        assertThat(StageGuess.of(word, 12, 2, 1)).isNull();
    }

    @Test
    void believesTheSendersFlagsBeforeTheWord() {
        assertThat(StageGuess.of("75514748", 10, 9, 0))
                .isEqualTo(new StageGuess.Guess(StageMeaning.WON, SeenStage.Because.SENDER_SAYS_SO));
        assertThat(StageGuess.of("Négociation", 10, 0, 10))
                .isEqualTo(new StageGuess.Guess(StageMeaning.LOST, SeenStage.Because.SENDER_SAYS_SO));
        assertThat(StageGuess.of("75514748", 10, 8, 0)).isNull();
    }
}
