package org.luoshi.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.luoshi.disclosure.SmallCells.Shown.EXACT;
import static org.luoshi.disclosure.SmallCells.Shown.TOO_FEW;
import static org.luoshi.disclosure.SmallCells.Shown.WITHHELD;
import static org.luoshi.needs.BeneficiaryGroup.DISABLED;
import static org.luoshi.needs.BeneficiaryGroup.LEFT_BEHIND_CHILDREN;
import static org.luoshi.needs.BeneficiaryGroup.LEFT_BEHIND_ELDERLY;
import static org.luoshi.needs.BeneficiaryGroup.LEFT_BEHIND_WOMEN;
import static org.luoshi.needs.BeneficiaryGroup.OTHER_VILLAGERS;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.luoshi.disclosure.SmallCells.Release;
import org.luoshi.disclosure.SmallCells.Shown;
import org.luoshi.needs.BeneficiaryGroup;

/** The attackers here know the public total, everything shown, and the rules themselves. */
class SmallCellsTests {

    private static final SmallCells CELLS = new SmallCells(11);

    @Test
    void aSmallCountOfAVulnerableGroupIsHiddenAndTheOthersCannotGiveItAway() {
        assertThat(CELLS.of(counts(812, 214, 7, 25, 390)))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        LEFT_BEHIND_ELDERLY, EXACT,
                        LEFT_BEHIND_WOMEN, EXACT,
                        LEFT_BEHIND_CHILDREN, TOO_FEW,
                        DISABLED, EXACT,
                        OTHER_VILLAGERS, WITHHELD));
    }

    @Test
    void withoutSmallCountsEverythingIsShown() {
        assertThat(CELLS.of(counts(812, 214, 0, 11, 3)))
                .hasSize(4)
                .doesNotContainValue(TOO_FEW)
                .doesNotContainValue(WITHHELD);
    }

    @Test
    void whereTheTotalItselfIsSmallNothingIsShownByGroup() {
        assertThat(CELLS.of(counts(2, 0, 1, 0, 0))).isEmpty();
    }

    @Test
    void twoSmallCellsThatTogetherTellThemselvesAreNotEnough() {
        assertThat(CELLS.of(counts(10, 10, 0, 0, 60)))
                .containsEntry(OTHER_VILLAGERS, WITHHELD)
                .containsEntry(LEFT_BEHIND_ELDERLY, TOO_FEW);
    }

    @Test
    void fewPeopleMoreThanInTheVersionBeforeAreHiddenToo() {
        var before = released(counts(30, 40, 0, 0, 200));
        assertThat(CELLS.of(counts(33, 40, 0, 0, 260), before))
                .containsEntry(LEFT_BEHIND_ELDERLY, WITHHELD)
                .containsEntry(OTHER_VILLAGERS, WITHHELD)
                .containsEntry(LEFT_BEHIND_WOMEN, EXACT);
    }

    @Test
    void whatWasHiddenOnceStaysHidden() {
        var before = released(counts(30, 40, 4, 0, 200));
        assertThat(CELLS.of(counts(60, 70, 44, 0, 300), before))
                .containsEntry(LEFT_BEHIND_CHILDREN, WITHHELD)
                .containsEntry(OTHER_VILLAGERS, WITHHELD);
    }

    @Test
    void aSmallCellIsShownAsSmallWhereEnoughOthersWereServed() {
        assertThat(CELLS.of(counts(7, 0, 0, 0, 120)))
                .containsExactlyInAnyOrderEntriesOf(Map.of(LEFT_BEHIND_ELDERLY, TOO_FEW, OTHER_VILLAGERS, WITHHELD));
    }

    /** All tables there are, with a smaller limit: whatever is published, every hidden count could be several figures. */
    @ParameterizedTest
    @ValueSource(ints = {4, 5})
    void noHiddenCountOfAVulnerableGroupFollowsFromWhatIsPublished(int smallest) {
        var cells = new SmallCells(smallest);
        var possible = new HashMap<String, Map<BeneficiaryGroup, Set<Integer>>>();
        for (var counts : tables(List.of(BeneficiaryGroup.values()), 2 * smallest + 2))
            remember(possible, published(counts, cells.of(counts)), counts);
        for (var counts : tables(List.of(BeneficiaryGroup.values()), smallest + 2)) {
            var shown = cells.of(counts);
            for (var group : BeneficiaryGroup.values())
                if (group.vulnerable() && counts.get(group) > 0 && shown.get(group) != EXACT)
                    assertThat(possible.get(published(counts, shown)).get(group))
                            .as("%s of %s", group, counts)
                            .hasSizeGreaterThan(1);
        }
    }

    /** The same with two versions, one after the other, of every pair of tables. */
    @ParameterizedTest
    @ValueSource(ints = {4, 5})
    void noHiddenCountFollowsFromTwoVersionsTogether(int smallest) {
        var cells = new SmallCells(smallest);
        var groups = List.of(LEFT_BEHIND_ELDERLY, DISABLED, OTHER_VILLAGERS);
        var firsts = new HashMap<String, Map<BeneficiaryGroup, Set<Integer>>>();
        var seconds = new HashMap<String, Map<BeneficiaryGroup, Set<Integer>>>();
        var pairs = pairs(groups, 2 * smallest + 2);
        for (var pair : pairs) {
            remember(firsts, published(cells, pair), pair.get(0));
            remember(seconds, published(cells, pair), pair.get(1));
        }
        for (var pair : pairs) {
            if (!within(pair.get(1), smallest + 3))
                continue; // beyond, the possibilities tried here are not all there are
            var first = cells.of(pair.get(0));
            var second = cells.of(pair.get(1), Release.NONE.then(pair.get(0), first));
            for (var group : List.of(LEFT_BEHIND_ELDERLY, DISABLED)) {
                if (pair.get(0).get(group) > 0 && first.get(group) != EXACT)
                    assertThat(firsts.get(published(cells, pair)).get(group))
                            .as("first %s of %s", group, pair)
                            .hasSizeGreaterThan(1);
                if (pair.get(1).get(group) > 0 && second.get(group) != EXACT)
                    assertThat(seconds.get(published(cells, pair)).get(group))
                            .as("second %s of %s", group, pair)
                            .hasSizeGreaterThan(1);
            }
        }
    }

    /** With the true limit, from the published figures alone: at least four figures are possible for a hidden small count. */
    @Property(tries = 5000)
    void aHiddenCountKeepsARangeOfSeveralFigures(
            @ForAll @IntRange(max = 40) int elderly,
            @ForAll @IntRange(max = 15) int women,
            @ForAll @IntRange(max = 15) int children,
            @ForAll @IntRange(max = 40) int disabled,
            @ForAll @IntRange(max = 300) int others) {
        var counts = counts(elderly, women, children, disabled, others);
        var shown = CELLS.of(counts);
        var hidden = shown.keySet().stream()
                .filter(group -> shown.get(group) != EXACT)
                .toList();
        var sum = hidden.stream().mapToInt(counts::get).sum();
        for (var group : hidden) {
            if (!group.vulnerable()) continue;
            var figures = 0;
            for (var figure = 1; figure <= sum; figure++) if (fits(group, figure, hidden, shown, sum)) figures++;
            assertThat(figures).as("%s of %s shown as %s", group, counts, shown).isGreaterThanOrEqualTo(5);
        }
    }

    private static boolean fits(
            BeneficiaryGroup group,
            int figure,
            List<BeneficiaryGroup> hidden,
            Map<BeneficiaryGroup, Shown> shown,
            int sum) {
        if (shown.get(group) == TOO_FEW ? figure > 10 : figure < 11) return false;
        var least = 0;
        var most = 0;
        for (var other : hidden) {
            if (other == group) continue;
            least += shown.get(other) == TOO_FEW || !other.vulnerable() ? 1 : 11;
            most += shown.get(other) == TOO_FEW ? 10 : sum;
        }
        return least <= sum - figure && sum - figure <= most;
    }

    @Property
    void aGroupOfMoreThanTheLimitIsNeverCalledTooFew(
            @ForAll @IntRange(min = 11, max = 4000) int elderly, @ForAll @IntRange(max = 30) int children) {
        assertThat(CELLS.of(counts(elderly, 0, children, 0, 50)).get(LEFT_BEHIND_ELDERLY))
                .isNotEqualTo(TOO_FEW);
    }

    private static boolean within(Map<BeneficiaryGroup, Integer> counts, int most) {
        return counts.values().stream().allMatch(count -> count <= most);
    }

    private static Release released(Map<BeneficiaryGroup, Integer> counts) {
        return Release.NONE.then(counts, CELLS.of(counts));
    }

    private static Map<BeneficiaryGroup, Integer> counts(
            int elderly, int women, int children, int disabled, int others) {
        var counts = new EnumMap<BeneficiaryGroup, Integer>(BeneficiaryGroup.class);
        counts.put(LEFT_BEHIND_ELDERLY, elderly);
        counts.put(LEFT_BEHIND_WOMEN, women);
        counts.put(LEFT_BEHIND_CHILDREN, children);
        counts.put(DISABLED, disabled);
        counts.put(OTHER_VILLAGERS, others);
        return counts;
    }

    private static List<Map<BeneficiaryGroup, Integer>> tables(List<BeneficiaryGroup> groups, int most) {
        var tables = new ArrayList<Map<BeneficiaryGroup, Integer>>();
        tables.add(new EnumMap<>(BeneficiaryGroup.class));
        for (var group : groups) {
            var longer = new ArrayList<Map<BeneficiaryGroup, Integer>>();
            for (var table : tables)
                for (var count = 0; count <= most; count++) {
                    var next = new EnumMap<BeneficiaryGroup, Integer>(
                            table.isEmpty() ? new EnumMap<>(BeneficiaryGroup.class) : table);
                    next.put(group, count);
                    longer.add(next);
                }
            tables = longer;
        }
        return tables;
    }

    private static List<List<Map<BeneficiaryGroup, Integer>>> pairs(List<BeneficiaryGroup> groups, int most) {
        var all = tables(groups, most);
        var pairs = new ArrayList<List<Map<BeneficiaryGroup, Integer>>>();
        for (var one : all)
            for (var two : all)
                if (groups.stream().allMatch(group -> one.get(group) <= two.get(group))) pairs.add(List.of(one, two));
        return pairs;
    }

    private static String published(SmallCells cells, List<Map<BeneficiaryGroup, Integer>> pair) {
        var first = cells.of(pair.get(0));
        var second = cells.of(pair.get(1), Release.NONE.then(pair.get(0), first));
        return published(pair.get(0), first) + " then " + published(pair.get(1), second);
    }

    private static String published(Map<BeneficiaryGroup, Integer> counts, Map<BeneficiaryGroup, Shown> shown) {
        var text = new StringBuilder(
                "total " + counts.values().stream().mapToInt(Integer::intValue).sum());
        for (var group : BeneficiaryGroup.values())
            if (shown.containsKey(group))
                text.append(' ')
                        .append(group)
                        .append(' ')
                        .append(shown.get(group) == EXACT ? counts.get(group) : shown.get(group));
        return text.toString();
    }

    private static void remember(
            Map<String, Map<BeneficiaryGroup, Set<Integer>>> possible,
            String published,
            Map<BeneficiaryGroup, Integer> counts) {
        var figures = possible.computeIfAbsent(published, any -> new EnumMap<>(BeneficiaryGroup.class));
        counts.forEach((group, count) ->
                figures.computeIfAbsent(group, any -> new HashSet<>()).add(count));
    }
}
