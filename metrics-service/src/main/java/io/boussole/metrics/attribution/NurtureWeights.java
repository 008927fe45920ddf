package io.boussole.metrics.attribution;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** How the weighted model spreads the credit. */
public enum NurtureWeights {
    /** 40 % to the first touch, 40 % to the last, 20 % in equal parts to those between; one touch gets all, two get a half each. */
    POSITION_40_20_40 {
        @Override
        long[] weights(int touches) {
            if (touches < 3) {
                return LINEAR.weights(touches);
            }
            long between = touches - 2L;
            long[] weights = LongStream.generate(() -> 1).limit(touches).toArray();
            weights[0] = 2 * between;
            weights[touches - 1] = 2 * between;
            return weights;
        }
    },
    /** The same to each. */
    LINEAR {
        @Override
        long[] weights(int touches) {
            return LongStream.generate(() -> 1).limit(touches).toArray();
        }
    };

    /** In order of time, in proportion to each other. */
    abstract long[] weights(int touches);

    /** As a plan writes it; absent for a word that is not known here. */
    static Optional<NurtureWeights> named(@Nullable String name) {
        return Arrays.stream(values())
                .filter(weights -> weights.name().equals(name))
                .findFirst();
    }
}
