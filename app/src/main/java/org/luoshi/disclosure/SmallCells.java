package org.luoshi.disclosure;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.luoshi.needs.BeneficiaryGroup;

/**
 * Keeps counts of vulnerable groups from pointing at persons. Cells below the limit are hidden; while the hidden ones
 * could be worked out from the public total, the smallest cell still shown is hidden with them.
 */
final class SmallCells {

    private final int smallest;

    SmallCells(int smallest) {
        this.smallest = smallest;
    }

    /** One published cell. */
    enum Shown {
        EXACT,
        /** Fewer people than the limit. */
        TOO_FEW,
        /** Enough people, but the figure would give another one away. */
        WITHHELD
    }

    /** How each group's count is shown beside the public total of all of them. Groups without anyone are left out. */
    Map<BeneficiaryGroup, Shown> of(Map<BeneficiaryGroup, Integer> counts) {
        var shown = new EnumMap<BeneficiaryGroup, Shown>(BeneficiaryGroup.class);
        counts.forEach((group, count) -> {
            if (count > 0) shown.put(group, group.vulnerable() && count < smallest ? Shown.TOO_FEW : Shown.EXACT);
        });
        if (!shown.containsValue(Shown.TOO_FEW)) return shown;
        while (tellsTooMuch(shown, counts)) {
            var next = shown.keySet().stream()
                    .filter(group -> shown.get(group) == Shown.EXACT)
                    .min(Comparator.comparing(counts::get));
            if (next.isEmpty()) break;
            shown.put(next.get(), Shown.WITHHELD);
        }
        return shown;
    }

    /** The total less what is shown is the sum of what is hidden: it must not be one cell's, and not be small. */
    private boolean tellsTooMuch(Map<BeneficiaryGroup, Shown> shown, Map<BeneficiaryGroup, Integer> counts) {
        Set<BeneficiaryGroup> hidden = EnumSet.copyOf(shown.keySet().stream()
                .filter(group -> shown.get(group) != Shown.EXACT)
                .toList());
        return hidden.size() < 2 || hidden.stream().mapToInt(counts::get).sum() < smallest + hidden.size() - 1;
    }
}
