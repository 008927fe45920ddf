package io.boussole.metrics.attribution;

import io.boussole.metrics.journey.PersonTouch;
import java.util.ArrayList;
import java.util.List;

/**
 * What a deal can be credited to.
 *
 * @param source as the sender writes it
 * @param campaign empty when nobody says
 * @param channel how it went, {@code email} or {@code website} for instance; empty when nobody says
 */
public record Touch(String source, String campaign, String channel) {
    public static Touch of(String source) {
        return new Touch(source, "", "");
    }

    /**
     * A run of moments of one source is one touch: five e-mails of a sequence weigh no more than one webinar. Its campaign is the first that
     * is named, its channel that of its first moment.
     *
     * @param moments in order of time
     */
    static List<Touch> runs(List<PersonTouch> moments) {
        List<Touch> runs = new ArrayList<>();
        for (PersonTouch moment : moments) {
            Touch touch = new Touch(moment.source(), moment.campaign(), moment.channel());
            int last = runs.size() - 1;
            if (last >= 0 && runs.get(last).source().equals(touch.source())) {
                runs.set(last, runs.get(last).with(touch));
            } else {
                runs.add(touch);
            }
        }
        return runs;
    }

    private Touch with(Touch later) {
        return new Touch(source, campaign.isEmpty() ? later.campaign : campaign, channel);
    }
}
