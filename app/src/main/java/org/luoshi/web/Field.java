package org.luoshi.web;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the templates of a form's field share: how its label, hint and error find each other.
 *
 * @param id the name with one dash for each run of brackets and dots: {@code lines[0].count} is {@code lines-0-count}
 * @param problem null when nothing is wrong with it
 */
public record Field(
        String name,
        String id,
        Form.@Nullable Problem problem,
        @Nullable String hint) {

    public static Field of(Form<?> form, String name, @Nullable String hint) {
        return new Field(name, id(name), form.problem(name), hint);
    }

    public static String id(String name) {
        return name.replaceAll("[\\[\\].]+", "-").replaceAll("-$", "");
    }

    public String hintId() {
        return id + "-hint";
    }

    public String problemId() {
        return id + "-error";
    }

    /** The ids for {@code aria-describedby}; null leaves the attribute out. */
    public @Nullable String describedBy() {
        var ids = Stream.of(problem == null ? "" : problemId(), hint == null ? "" : hintId())
                .filter(one -> !one.isEmpty())
                .collect(Collectors.joining(" "));
        return ids.isEmpty() ? null : ids;
    }

    /** The value of {@code aria-invalid}; null leaves the attribute out. */
    public @Nullable String invalid() {
        return problem == null ? null : "true";
    }
}
