package io.boussole.plan.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Fills one side of paper: as many rows as have room, the least important of the fullest topic going to its annex first. The order in
 * which rows go depends on the plan alone, so the same plan gives the same page; halving the search keeps the layouts few.
 */
final class Fitting {
    private final List<List<Place>> bands;
    private final List<Place> places;
    private final List<Section> contents;
    private final Reader reader;

    Fitting(List<List<Place>> bands, Reader reader) {
        this.bands = bands;
        this.places = bands.stream().flatMap(List::stream).toList();
        this.contents = places.stream().map(place -> place.topic().in(reader)).toList();
        this.reader = reader;
    }

    /** The fullest side that fits; the emptiest one where none does. */
    Side fullest(Predicate<Side> fits) {
        List<int[]> fillings = fillings();
        int enough = 0;
        int tooFull = -1;
        int last = fillings.size() - 1;
        if (!fits.test(side(fillings.get(0)))) {
            enough = last;
            tooFull = 0;
        }
        while (enough - tooFull > 1) {
            int middle = (enough + tooFull) / 2;
            if (fits.test(side(fillings.get(middle)))) {
                enough = middle;
            } else {
                tooFull = middle;
            }
        }
        return side(fillings.get(enough));
    }

    /** How many rows each topic shows, fullest first, one row less each time. */
    private List<int[]> fillings() {
        int[] shown = new int[places.size()];
        for (int index = 0; index < shown.length; index++) {
            shown[index] = places.get(index).shownAtFirst(contents.get(index));
        }
        List<int[]> fillings = new ArrayList<>();
        fillings.add(shown.clone());
        for (int next = fullest(shown); next >= 0; next = fullest(shown)) {
            shown[next]--;
            fillings.add(shown.clone());
        }
        return fillings;
    }

    /** The topic with the most rows above its least, the later one of two; once all are at their least, the last with any. */
    private int fullest(int[] shown) {
        int found = -1;
        for (int index = 0; index < shown.length; index++) {
            if (shown[index] > 0 && (found < 0 || spare(index, shown) >= spare(found, shown))) {
                found = index;
            }
        }
        return found;
    }

    private int spare(int index, int[] shown) {
        return Math.max(0, shown[index] - places.get(index).least());
    }

    private Side side(int[] shown) {
        List<Band> filled = new ArrayList<>();
        int index = 0;
        for (List<Place> band : bands) {
            List<Section> sections = new ArrayList<>();
            for (Place place : band) {
                sections.add(place.showing(shown[index], contents.get(index), reader));
                index++;
            }
            filled.add(new Band(List.copyOf(sections)));
        }
        return new Side(List.copyOf(filled));
    }
}
