package org.luoshi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.luoshi.kernel.DomainEvent;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;

/** Events are a contract: their names and fields are kept in a file that changes only on purpose. */
class EventsTests {

    private static final Path GOLDEN = Path.of("src/test/resources/events.golden");

    @Test
    void haveTheNamesAndFieldsOfTheGoldenFile() throws IOException {
        var now = events().map(EventsTests::line).sorted().toList();
        if (Boolean.getBoolean("golden.write")) Files.write(GOLDEN, now);

        assertThat(now)
                .as(
                        "run with -Dgolden.write=true when the contract changes on purpose; a changed event gets a new version")
                .isEqualTo(Files.readAllLines(GOLDEN));
    }

    @Test
    void areNamedAfterTheirModuleAndTheirClass() {
        assertThat(events().toList()).allSatisfy(event -> {
            var name = event.getAnnotation(DomainEvent.Name.class);
            assertThat(name).as(event.getName()).isNotNull();
            var module = event.getPackageName().replaceFirst("org\\.luoshi\\.", "");
            var words =
                    event.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
            assertThat(name.value()).matches(java.util.regex.Pattern.quote(module + "." + words) + "/\\d+");
        });
    }

    @Test
    void haveATextInBothLanguages() throws IOException {
        for (var bundle : List.of("", "_en")) {
            var texts = texts(bundle);
            assertThat(events().toList()).allSatisfy(event -> {
                var key = event.getAnnotation(DomainEvent.Name.class).value().replaceFirst("/\\d+$", "");
                assertThat(texts).contains("\nevent." + key + "=");
            });
        }
    }

    private static String texts(String language) throws IOException {
        var all = new StringBuilder();
        try (var files = Files.list(new ClassPathResource("messages").getFile().toPath())) {
            for (var file : files.toList())
                if (file.toString().endsWith("_en.properties") == language.equals("_en"))
                    all.append('\n').append(Files.readString(file));
        }
        return all.toString();
    }

    private static Stream<Class<?>> events() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(DomainEvent.class));
        return scanner.findCandidateComponents("org.luoshi").stream()
                .<Class<?>>map(found -> ClassUtils.resolveClassName(found.getBeanClassName(), null))
                .filter(Class::isRecord);
    }

    private static String line(Class<?> event) {
        var fields = Arrays.stream(event.getRecordComponents())
                .map(field -> field.getName() + ":" + field.getType().getSimpleName())
                .collect(Collectors.joining(", "));
        return event.getAnnotation(DomainEvent.Name.class).value() + " " + fields;
    }
}
