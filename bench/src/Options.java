import java.util.Map;
import java.util.TreeMap;

/** Numbers given on the command line, as in {@code --seed 7}. */
final class Options {

    private final Map<String, Long> given = new TreeMap<>();

    Options(String[] words) {
        for (var i = 0; i + 1 < words.length; i += 2) given.put(words[i].replaceFirst("^--", ""), Long.valueOf(words[i + 1]));
        if (words.length % 2 != 0) throw new IllegalArgumentException("every option needs a number");
    }

    long number(String name, long otherwise) {
        return given.getOrDefault(name, otherwise);
    }
}
