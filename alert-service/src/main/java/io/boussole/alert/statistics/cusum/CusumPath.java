package io.boussole.alert.statistics.cusum;

import java.util.OptionalInt;

/**
 * What a CUSUM has seen so far.
 *
 * @param level its value after the last look; 0 says that nothing speaks for a change, the threshold is where it alarms
 * @param alarmedAt the first look, counted from 0, at which the threshold was reached
 * @param onset estimated first look of the change: the one after the CUSUM last stood at 0, before the alarm or, without one, before now;
 *     empty while it stands at 0 (Page 1954; the maximum likelihood estimate of the change)
 */
public record CusumPath(double level, OptionalInt alarmedAt, OptionalInt onset) {

    /**
     * {@code C ← max(0, C + ratio)} look by look.
     *
     * @param logRatios logarithm of the likelihood of what each look brought, changed over planned
     */
    public static CusumPath of(double[] logRatios, double threshold) {
        double level = 0;
        int onset = -1;
        int alarm = -1;
        int onsetOfAlarm = -1;
        for (int look = 0; look < logRatios.length; look++) {
            boolean startsAnew = level <= 0;
            level = Math.max(0, level + logRatios[look]);
            if (level <= 0) {
                onset = -1;
            } else if (startsAnew) {
                onset = look;
            }
            if (alarm < 0 && level >= threshold) {
                alarm = look;
                onsetOfAlarm = onset;
            }
        }
        return new CusumPath(level, index(alarm), index(alarm >= 0 ? onsetOfAlarm : onset));
    }

    private static OptionalInt index(int look) {
        return look < 0 ? OptionalInt.empty() : OptionalInt.of(look);
    }
}
