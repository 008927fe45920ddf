package io.boussole.metrics.connection.sequence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class RunsTest {
    private static final Instant AT = Instant.parse("2027-01-10T08:00:00Z");

    @Test
    void missesNothingWhileNumbersFollowEachOther() {
        assertThat(gaps(of(41, 42, 43))).isEmpty();
    }

    @Test
    void missesWhatWasLeftOut() {
        assertThat(gaps(of(1, 2, 5, 9))).containsExactly("3-4", "6-8");
    }

    @Test
    void closesAGapWhenItsEventsComeLate() {
        assertThat(gaps(of(1, 6, 3))).containsExactly("2-2", "4-5");
        assertThat(gaps(of(1, 6, 3, 2, 5, 4))).isEmpty();
    }

    /** Which of the first events was seen first is chance. */
    @Test
    void waitsForWhatWasOvertakenAtTheBeginning() {
        assertThat(gaps(of(105, 103, 104))).isEmpty();
        assertThat(of(105, 103).runs()).hasSize(1);
        assertThat(gaps(of(105, 103))).containsExactly("104-104");
    }

    @Test
    void endsWithoutAGapInWhateverOrderEventsCome() {
        List<Long> numbers =
                new ArrayList<>(LongStream.rangeClosed(1, 60).boxed().toList());
        Random chance = new Random(7);
        for (int time = 0; time < 200; time++) {
            Collections.shuffle(numbers, chance);
            Runs runs = Runs.of("");
            for (long number : numbers) {
                runs = runs.with(number, AT);
            }

            assertThat(runs.runs()).singleElement().satisfies(run -> {
                assertThat(run.missing()).isEmpty();
                assertThat(run.last()).isEqualTo(60);
            });
        }
    }

    @Test
    void beginsAnotherRunWhenTheSenderCountsFromTheBeginning() {
        Runs runs = of(500, 501, 502).with(1, AT.plusSeconds(7200)).with(2, AT.plusSeconds(7201));

        assertThat(runs.runs()).extracting(Run::first).containsExactly(500L, 1L);
        assertThat(gaps(runs)).isEmpty();
    }

    @Test
    void beginsAnotherRunWithANumberThatLiesFarBack() {
        Runs runs = Runs.of("");
        for (long number = 1; number <= 300; number++) {
            runs = runs.with(number, AT.plusSeconds(number));
        }

        runs = runs.with(3, AT.plusSeconds(400)).with(4, AT.plusSeconds(401));

        assertThat(runs.runs()).extracting(Run::last).containsExactly(300L, 4L);
    }

    /** A delivery of three events bears one number. */
    @Test
    void takesEqualNumbersOfOneDeliveryForOne() {
        Runs runs = of(1, 1, 1).with(2, AT.plusSeconds(5)).with(1, AT);

        assertThat(runs.runs()).hasSize(1);
        assertThat(gaps(runs)).isEmpty();
    }

    @Test
    void closesTheGapOfAFormerRun() {
        Runs runs = of(900, 905).with(1, AT.plus(Duration.ofHours(3)));

        runs = runs.with(903, AT.plus(Duration.ofHours(4)));

        assertThat(runs.runs()).hasSize(2);
        assertThat(gaps(runs)).containsExactly("901-902", "904-904");
    }

    @Test
    void keepsNoMoreThanAThousandRanges() {
        Runs runs = Runs.of("");
        for (long number = 0; number < 3000; number += 2) {
            runs = runs.with(number, AT);
        }

        Run run = runs.runs().get(0);

        assertThat(run.missing()).hasSize(1000);
        assertThat(run.forgotten()).isEqualTo(499);
    }

    private static Runs of(long... numbers) {
        Runs runs = Runs.of("");
        for (long number : numbers) {
            runs = runs.with(number, AT);
        }
        return runs;
    }

    private static List<String> gaps(Runs runs) {
        return runs.runs().stream()
                .flatMap(run -> run.missing().stream())
                .map(range -> range.from() + "-" + range.to())
                .toList();
    }
}
