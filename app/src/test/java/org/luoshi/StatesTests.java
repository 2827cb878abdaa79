package org.luoshi;

import java.io.IOException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;
import org.springframework.util.ReflectionUtils;

/** The state tables in the docs are those that the code obeys. */
class StatesTests {

    @Test
    void theStateTablesAreWhatTheCodeObeys() throws IOException {
        var text = new StringBuilder(
                "# States\n\nMade from the `canBecome` of each state by a test. A row may become the columns marked.\n");
        for (var states : states()) text.append(table(states));
        GeneratedDocs.check("states.md", text.toString());
    }

    private static List<Class<?>> states() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(Enum.class));
        return scanner.findCandidateComponents("org.luoshi").stream()
                .<Class<?>>map(found -> ClassUtils.resolveClassName(found.getBeanClassName(), null))
                .filter(type -> method(type) != null)
                .sorted(Comparator.comparing(Class::getName))
                .toList();
    }

    private static Method method(Class<?> type) {
        return ReflectionUtils.findMethod(type, "canBecome", type);
    }

    private static String table(Class<?> type) {
        var all = Arrays.stream(type.getEnumConstants()).map(Enum.class::cast).toList();
        var names = all.stream().map(Enum::name).collect(Collectors.joining(" | "));
        var table = new StringBuilder("\n## " + type.getName().replace("org.luoshi.", "") + "\n\n| from \\ to | "
                + names + " |\n|---|" + "---|".repeat(all.size()) + "\n");
        for (var from : all) {
            table.append("| ").append(from.name()).append(" |");
            for (var to : all) table.append(may(type, from, to) ? " ● |" : "  |");
            table.append('\n');
        }
        return table.toString();
    }

    private static boolean may(Class<?> type, Enum<?> from, Enum<?> to) {
        var method = method(type);
        ReflectionUtils.makeAccessible(method);
        return (boolean) ReflectionUtils.invokeMethod(method, from, to);
    }
}
