package org.luoshi.disclosure;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.luoshi.needs.BeneficiaryGroup;

/**
 * Keeps counts of vulnerable groups from pointing at persons (R4.2). Cells below the limit are hidden, and one more with
 * them, so that every hidden count could still be several figures for someone who knows the public total, these rules and
 * the version before. Where that does not suffice, nothing is shown by group. The companion is chosen by group and never
 * by size, because a choice by size would tell the order of the counts.
 * Public only for what pages show of it.
 */
public final class SmallCells {

    private final int smallest;

    SmallCells(int smallest) {
        this.smallest = smallest;
    }

    /** How one cell is published. */
    public enum Shown {
        EXACT,
        /** Fewer people than the limit. */
        TOO_FEW,
        /** Enough people, but the figure would give another one away. */
        WITHHELD
    }

    /**
     * What is public already.
     *
     * @param counts what was counted for the latest version that showed figures by group; empty if none did
     * @param shown how that version showed them
     * @param onlyTotal the total of a later version that showed nothing by group; zero if there is none
     */
    record Release(Map<BeneficiaryGroup, Integer> counts, Map<BeneficiaryGroup, Shown> shown, int onlyTotal) {

        static final Release NONE = new Release(Map.of(), Map.of(), 0);

        int count(BeneficiaryGroup group) {
            return counts.getOrDefault(group, 0);
        }

        /** What is public once one more version is. */
        Release then(Map<BeneficiaryGroup, Integer> next, Map<BeneficiaryGroup, Shown> how) {
            return how.isEmpty() ? new Release(counts, shown, sum(next)) : new Release(next, how, 0);
        }
    }

    /** The first version. */
    Map<BeneficiaryGroup, Shown> of(Map<BeneficiaryGroup, Integer> counts) {
        return of(counts, Release.NONE);
    }

    /**
     * How each group's count is shown beside the public total of all of them. Groups without anyone are left out; an empty
     * answer means that only the total can be shown.
     *
     * @param before what the versions before have told
     */
    Map<BeneficiaryGroup, Shown> of(Map<BeneficiaryGroup, Integer> counts, Release before) {
        var shown = new EnumMap<BeneficiaryGroup, Shown>(BeneficiaryGroup.class);
        counts.forEach((group, count) -> {
            if (count > 0) shown.put(group, alone(group, count, before));
        });
        if (tellsAnEarlierTotal(shown, counts, before)) return Map.of();
        if (!hides(shown)) return shown;
        if (hidesMore(shown, before) && sum(counts) - sum(before.counts()) <= allSmall()) return Map.of();
        var companion = companion(shown);
        if (companion != null) shown.put(companion, Shown.WITHHELD);
        return safe(shown, counts, before) && !tellsAnEarlierTotal(shown, counts, before) ? shown : Map.of();
    }

    private static int sum(Map<BeneficiaryGroup, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Where a version showed its total alone, two vulnerable groups must each have grown enough to have made it up. */
    private static boolean tellsAnEarlierTotal(
            Map<BeneficiaryGroup, Shown> shown, Map<BeneficiaryGroup, Integer> counts, Release before) {
        if (before.onlyTotal() == 0) return false;
        var growth = before.onlyTotal() - sum(before.counts());
        var enough = shown.keySet().stream()
                .filter(group -> group.vulnerable()
                        && shown.get(group) == Shown.EXACT
                        && counts.getOrDefault(group, 0) - before.count(group) >= growth)
                .count();
        return enough < 2;
    }

    private Shown alone(BeneficiaryGroup group, int count, Release before) {
        if (group.vulnerable() && count < smallest) return Shown.TOO_FEW;
        if (before.shown().containsKey(group) && before.shown().get(group) != Shown.EXACT) return Shown.WITHHELD;
        var more = count - before.count(group);
        var betweenVersions = before.shown().get(group) == Shown.EXACT && more > 0 && more < smallest;
        return group.vulnerable() && betweenVersions ? Shown.WITHHELD : Shown.EXACT;
    }

    private static boolean hides(Map<BeneficiaryGroup, Shown> shown) {
        return shown.values().stream().anyMatch(how -> how != Shown.EXACT);
    }

    /**
     * What is always hidden with a small cell: those who belong to no vulnerable group, else the last group that could be
     * shown. One step, whatever the counts are: hiding more and more until it suffices would tell that less did not.
     */
    private static @Nullable BeneficiaryGroup companion(Map<BeneficiaryGroup, Shown> shown) {
        return shown.keySet().stream()
                .filter(group -> shown.get(group) == Shown.EXACT)
                .min(Comparator.comparing(BeneficiaryGroup::vulnerable).thenComparing(Comparator.reverseOrder()))
                .filter(group -> !group.vulnerable() || !shown.containsValue(Shown.WITHHELD))
                .orElse(null);
    }

    /** Whether every hidden vulnerable count, and what was added to it, could be several figures. */
    private boolean safe(Map<BeneficiaryGroup, Shown> shown, Map<BeneficiaryGroup, Integer> counts, Release before) {
        var hidden = new TreeSet<>(shown.keySet());
        hidden.removeIf(group -> shown.get(group) == Shown.EXACT);
        var sum = hidden.stream().mapToInt(counts::get).sum();
        for (var group : hidden) {
            if (!group.vulnerable()) continue;
            var range = range(group, hidden, sum, shown, before);
            if (range < several()) return false;
        }
        return !tellsByGrowth(hidden, shown, counts, before);
    }

    /** How many figures the group's count could be, from the sum of the hidden cells and what each of them may be. */
    private int range(
            BeneficiaryGroup group,
            Set<BeneficiaryGroup> hidden,
            int sum,
            Map<BeneficiaryGroup, Shown> shown,
            Release before) {
        var othersLeast = 0L;
        var othersMost = 0L;
        for (var other : hidden) {
            if (other == group) continue;
            othersLeast += least(other, shown, before);
            othersMost += most(other, shown, before);
        }
        var least = Math.max(least(group, shown, before), sum - othersMost);
        var most = Math.min(most(group, shown, before), sum - othersLeast);
        return (int) Math.max(0, Math.min(most - least + 1, Integer.MAX_VALUE));
    }

    private long least(BeneficiaryGroup group, Map<BeneficiaryGroup, Shown> shown, Release before) {
        if (shown.get(group) == Shown.TOO_FEW) return 1;
        if (before.shown().get(group) != Shown.EXACT) return group.vulnerable() ? smallest : 1;
        return group.vulnerable() ? before.count(group) + 1L : before.count(group);
    }

    /** A group whose figure was public and is not any more has grown a little: that much follows from these rules. */
    private long most(BeneficiaryGroup group, Map<BeneficiaryGroup, Shown> shown, Release before) {
        if (shown.get(group) == Shown.TOO_FEW) return smallest - 1;
        var wasPublic = group.vulnerable() && before.shown().get(group) == Shown.EXACT;
        return wasPublic ? before.count(group) + smallest - 1L : Integer.MAX_VALUE;
    }

    /** A cell that was too small before and is not any more must not be told by how much all hidden cells grew. */
    private boolean tellsByGrowth(
            Set<BeneficiaryGroup> hidden,
            Map<BeneficiaryGroup, Shown> shown,
            Map<BeneficiaryGroup, Integer> counts,
            Release before) {
        var risen = hidden.stream()
                .filter(group -> before.shown().get(group) == Shown.TOO_FEW && shown.get(group) == Shown.WITHHELD)
                .count();
        var growth = hidden.stream()
                .mapToInt(group -> counts.getOrDefault(group, 0) - before.count(group))
                .sum();
        return risen > 0 && growth < risen * (smallest - 1);
    }

    /** Whether a cell is hidden that was not hidden before. */
    private static boolean hidesMore(Map<BeneficiaryGroup, Shown> shown, Release before) {
        return shown.entrySet().stream()
                .anyMatch(cell -> cell.getValue() != Shown.EXACT
                        && before.shown().getOrDefault(cell.getKey(), Shown.EXACT) == Shown.EXACT);
    }

    /** Up to this total every vulnerable group could be small; which of them are must not depend on how it divides. */
    private int allSmall() {
        return (smallest - 1)
                * (int) Arrays.stream(BeneficiaryGroup.values())
                        .filter(BeneficiaryGroup::vulnerable)
                        .count();
    }

    private int several() {
        return Math.max(2, smallest / 2);
    }
}
