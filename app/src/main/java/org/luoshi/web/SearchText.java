package org.luoshi.web;

import com.github.houbb.pinyin.constant.enums.PinyinStyleEnum;
import com.github.houbb.pinyin.util.PinyinHelper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;

/**
 * What a record's names are found by: the characters, the pinyin in full and its initials. Kept in a column
 * {@code search_text} beside {@code search_grams}, and asked for with {@link #MATCHING}.
 */
public final class SearchText {

    /** The condition on both columns; its parameters are {@code :grams} and {@code :patterns} of a {@link Query}. */
    public static final String MATCHING =
            "search_grams @> cast(:grams as text[]) and search_text like all (cast(:patterns as text[]))";

    /** Words that the pinyin library reads wrongly, and how they are read. */
    private static final Map<String, List<String>> READINGS = readings();

    private static final int LONGEST =
            READINGS.keySet().stream().mapToInt(String::length).max().orElse(0);

    private SearchText() {}

    /** The words of a search box as the parameters of {@link #MATCHING}; every word must be found somewhere. */
    public record Query(String[] grams, String[] patterns) {

        public static Query of(String typed) {
            var words = plain(typed).split("\\s+");
            var grams = new LinkedHashSet<String>();
            var patterns = new ArrayList<String>();
            for (var word : words) {
                if (word.isEmpty()) continue;
                patterns.add("%" + word.replaceAll("([\\\\%_])", "\\\\$1") + "%");
                var points = word.codePoints().toArray();
                for (var i = 0; i + 1 < points.length; i++) grams.add(new String(points, i, 2));
            }
            return new Query(grams.toArray(String[]::new), patterns.toArray(String[]::new));
        }

        public boolean isEmpty() {
            return patterns.length == 0;
        }
    }

    /** Everything that any of the names is found by. */
    public static String of(Collection<String> names) {
        var lines = new LinkedHashSet<String>();
        for (var name : names) {
            var syllables = syllables(name);
            lines.add(plain(name));
            lines.add(String.join("", syllables.full()));
            lines.add(String.join("", syllables.initials()));
        }
        return String.join("\n", lines);
    }

    /** What a name is sorted by: its pinyin, syllable by syllable, then the name itself. */
    public static String sortKey(String name) {
        return String.join(" ", syllables(name).full()) + "\t" + name;
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .strip();
    }

    private record Syllables(List<String> full, List<String> initials) {}

    private static Syllables syllables(String name) {
        var made = new Syllables(new ArrayList<>(), new ArrayList<>());
        var text = plain(name);
        for (var at = 0; at < text.length(); ) at = read(text, at, made);
        return made;
    }

    /** Reads one word or one run of like characters; returns where the next begins. */
    private static int read(String text, int at, Syllables into) {
        for (var length = Math.min(LONGEST, text.length() - at); length > 0; length--) {
            var reading = READINGS.get(text.substring(at, at + length));
            if (reading == null) continue;
            reading.forEach(syllable -> add(syllable, into));
            return at + length;
        }
        var end = at + 1;
        var chinese = isChinese(text.charAt(at));
        while (end < text.length() && isChinese(text.charAt(end)) == chinese && !beginsReading(text, end)) end++;
        var run = text.substring(at, end);
        if (chinese)
            for (var syllable :
                    PinyinHelper.toPinyin(run, PinyinStyleEnum.NORMAL).split(" ")) add(syllable, into);
        else addAsIs(run.replaceAll("[^a-z0-9]", ""), into);
        return end;
    }

    private static boolean beginsReading(String text, int at) {
        return READINGS.keySet().stream().anyMatch(word -> text.startsWith(word, at));
    }

    private static boolean isChinese(char character) {
        return UnicodeScript.of(character) == UnicodeScript.HAN;
    }

    private static void add(String syllable, Syllables into) {
        if (!syllable.matches("[a-z]+")) return;
        into.full().add(syllable);
        into.initials().add(syllable.substring(0, 1));
    }

    private static void addAsIs(String word, Syllables into) {
        if (word.isEmpty()) return;
        into.full().add(word);
        into.initials().add(word);
    }

    private static Map<String, List<String>> readings() {
        try {
            var readings = new HashMap<String, List<String>>();
            var file = new ClassPathResource("reference/pinyin.tsv");
            for (var line :
                    file.getContentAsString(StandardCharsets.UTF_8).lines().toList()) {
                var cells = line.split("\t");
                readings.put(cells[0], Arrays.asList(cells[1].split(" ")));
            }
            return readings;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
