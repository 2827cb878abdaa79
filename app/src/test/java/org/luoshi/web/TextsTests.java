package org.luoshi.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The interface speaks both languages completely, and only through its bundles. */
class TextsTests {

    private static final Path BUNDLES = Path.of("src/main/resources/messages");
    private static final Path TEMPLATES = Path.of("src/main/jte");
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)");
    private static final Pattern LETTERS = Pattern.compile("[\\p{IsHan}]+|[A-Za-z]{2,}");
    private static final Pattern KEY = Pattern.compile("\\bt\\(\\s*\"([a-z][A-Za-z0-9_.-]*[A-Za-z0-9_])\"\\s*[,)]");

    @Test
    void everyTextIsThereInBothLanguages() throws IOException {
        for (var file : bundles()) {
            var english = BUNDLES.resolve(name(file) + "_en.properties");
            assertThat(english).exists();
            assertThat(texts(english).stringPropertyNames())
                    .as(name(file))
                    .containsExactlyInAnyOrderElementsOf(texts(file).stringPropertyNames());
        }
    }

    @Test
    void bothLanguagesSayTheSameArguments() throws IOException {
        for (var file : bundles()) {
            var english = texts(BUNDLES.resolve(name(file) + "_en.properties"));
            texts(file)
                    .forEach((key, text) -> assertThat(places(english.getProperty((String) key)))
                            .as((String) key)
                            .isEqualTo(places((String) text)));
        }
    }

    @Test
    void noTextIsEmptyAndQuotesAreDoubledWhereArgumentsStand() throws IOException {
        for (var file : everyBundle())
            texts(file).forEach((key, value) -> {
                var text = (String) value;
                assertThat(text).as((String) key).isNotBlank();
                if (!places(text).isEmpty())
                    assertThat(text.replace("''", "")).as((String) key).doesNotContain("'");
            });
    }

    @Test
    void noKeyIsGivenTwice() throws IOException {
        for (var file : everyBundle())
            assertThat(Files.readAllLines(file).stream()
                            .filter(line -> line.matches("[a-z].*=.*"))
                            .map(line -> line.substring(0, line.indexOf('='))))
                    .as(file.toString())
                    .doesNotHaveDuplicates();
    }

    @Test
    void templatesAskOnlyForTextsThatExist() throws IOException {
        var known = new TreeSet<String>();
        for (var file : bundles()) known.addAll(texts(file).stringPropertyNames());
        for (var template : templates())
            assertThat(KEY.matcher(Files.readString(template)).results().map(key -> key.group(1)))
                    .as(template.toString())
                    .allMatch(known::contains);
    }

    @Test
    void templatesHoldNoLiteralText() throws IOException {
        for (var template : templates())
            assertThat(literals(Files.readString(template)))
                    .as(template.toString())
                    .isEmpty();
    }

    @Test
    void literalTextIsFound() {
        assertThat(literals("<p>你好 ${p.t(\"a.b\")}</p>")).containsExactly("你好");
        assertThat(literals("<b>${x}</b> Hello<input placeholder=\"Your name\">"))
                .containsExactly("Hello", "Your name");
        assertThat(literals("@if(a < b && c)<p>${p.t(\"x\", f(\"}\"))}</p>@else落实@endif"))
                .isEmpty();
        assertThat(literals("@template.web.part.icon(p = p, name = \"check\")Save"))
                .containsExactly("Save");
        assertThat(literals("@template.a.b(p = p, content = @`<p>Wrong</p>`)")).containsExactly("Wrong");
        assertThat(literals("!{var x = a ? \"on\" : \"off\";}<%-- note --%><option value=\"a\">${x}</option>"))
                .isEmpty();
    }

    private static List<String> literals(String template) {
        var found = new ArrayList<String>();
        var text = new Template(template).outsideCode();
        var spoken = Pattern.compile("\\b(?:placeholder|title|alt|aria-label|label|content)=\"([^\"$]*)\"")
                .matcher(text.replaceAll("<meta [^>]*>", ""));
        var between = text.replaceAll(
                "(?s)<(script|style)\\b[^>]*>.*?</\\1>|<!doctype[^>]*>|<!--.*?-->|</?[a-zA-Z][^>]*>", "\n");
        for (var line : between.split("\n")) keep(line, found);
        while (spoken.find()) keep(spoken.group(1), found);
        return found;
    }

    private static void keep(String text, List<String> found) {
        var rest = text.replaceAll("落实|Luoshi|中文|English|&[a-z]+;", "").strip();
        if (LETTERS.matcher(rest).find()) found.add(rest);
    }

    private static List<String> places(String text) {
        return PLACE.matcher(text)
                .results()
                .map(place -> place.group(1))
                .distinct()
                .sorted()
                .toList();
    }

    private static String name(Path bundle) {
        return bundle.getFileName().toString().replace(".properties", "");
    }

    private static Properties texts(Path file) throws IOException {
        var texts = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            texts.load(reader);
        }
        return texts;
    }

    private static List<Path> bundles() throws IOException {
        return everyBundle().stream()
                .filter(file -> !name(file).endsWith("_en"))
                .toList();
    }

    private static List<Path> everyBundle() throws IOException {
        return files(BUNDLES, ".properties");
    }

    private static List<Path> templates() throws IOException {
        return files(TEMPLATES, ".jte");
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }

    /** A template without its code: what is left is markup and words. */
    private static final class Template {

        private static final Pattern START = Pattern.compile(
                "\\$unsafe\\{|\\$\\{|!\\{|<%--|@(?:param|import)\\b[^\\n]*|@template\\.[\\w.]+\\(|@(?:if|elseif|for)\\(|@(?:else|endif|endfor)|@raw|@endraw|@`|`");

        private final String text;
        private int at;

        Template(String text) {
            this.text = text;
        }

        /** Every piece of code becomes a line break, but the content blocks inside of it stay. */
        String outsideCode() {
            var rest = new StringBuilder();
            Matcher start = START.matcher(text);
            while (start.find(at)) {
                rest.append(text, at, start.start());
                at = start.end();
                var sign = start.group();
                if (sign.equals("<%--")) at = text.indexOf("--%>", at) + 4;
                else if (sign.endsWith("{")) rest.append(code('{', '}'));
                else if (sign.endsWith("(")) rest.append(code('(', ')'));
                else if (sign.startsWith("@") && !sign.equals("@`")) rest.append('\n');
            }
            return rest.append(text.substring(at)).toString();
        }

        private String code(char open, char close) {
            var blocks = new StringBuilder();
            for (var depth = 1; depth > 0 && at < text.length(); at++) {
                var sign = text.charAt(at);
                if (sign == '"') at = endOfString(at);
                else if (sign == '@' && text.charAt(at + 1) == '`')
                    blocks.append('\n').append(block());
                else if (sign == open) depth++;
                else if (sign == close) depth--;
            }
            return blocks.toString();
        }

        private String block() {
            var from = at + 2;
            var to = from;
            for (var depth = 1; depth > 0; to++) {
                if (text.charAt(to) != '`') continue;
                depth += text.charAt(to - 1) == '@' ? 1 : -1;
            }
            at = to - 1;
            return new Template(text.substring(from, to - 1)).outsideCode() + "\n";
        }

        private int endOfString(int from) {
            var to = from + 1;
            while (text.charAt(to) != '"') to += text.charAt(to) == '\\' ? 2 : 1;
            return to;
        }
    }
}
