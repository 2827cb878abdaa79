package org.luoshi.web;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The five tones of a tile grid, by quantiles of the counts that are not zero. Zero has the tone 0.
 *
 * @param bounds the least count of each tone in use, ascending
 */
public record Tones(List<Long> bounds) {

    private static final int TONES = 5;

    public static Tones of(List<Tile> tiles) {
        var counts = tiles.stream()
                .map(Tile::count)
                .filter(count -> count > 0)
                .sorted()
                .toList();
        return new Tones(IntStream.range(0, counts.isEmpty() ? 0 : TONES)
                .mapToObj(tone -> counts.get(tone * counts.size() / TONES))
                .distinct()
                .toList());
    }

    public int tone(long count) {
        var reached = (int) bounds.stream().filter(bound -> bound <= count).count();
        return reached == 0 ? 0 : shade(reached - 1);
    }

    /** Fewer than five bounds are spread over the whole scale. */
    public int shade(int bound) {
        return bounds.size() == 1 ? 2 : 1 + Math.round((float) bound * (TONES - 1) / (bounds.size() - 1));
    }
}
