package org.luoshi.web;

import jakarta.validation.ConstraintViolation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.luoshi.kernel.Refusal;

/**
 * A form on its way between browser and handler: what was typed, what it means, what is wrong with it. A page that shows a
 * form with errors is a 422, and shows everything as it was typed.
 *
 * @param <T> the record that the fields make when all of them can be read
 */
public final class Form<T> {

    private final List<String> fields;
    private final Map<String, List<String>> typed;
    private final @Nullable T value;
    private final Map<String, Problem> problems = new LinkedHashMap<>();

    /** What is wrong with one field, as the key of a text with its arguments. */
    public record Problem(String key, Object... args) {

        static Problem of(ConstraintViolation<?> violation) {
            var key = violation.getMessage().replaceAll("[{}]", "");
            var attributes = violation.getConstraintDescriptor().getAttributes();
            return new Problem(key, attributes.getOrDefault("max", attributes.getOrDefault("value", "")));
        }
    }

    Form(List<String> fields, Map<String, List<String>> typed, @Nullable T value) {
        this.fields = fields;
        this.typed = typed;
        this.value = value;
    }

    /** A form as it is first shown, with some fields filled in already. */
    public static <T> Form<T> showing(Map<String, ?> values) {
        return new Form<>(
                List.of(),
                values.entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, entry -> texts(entry.getValue()))),
                null);
    }

    public static <T> Form<T> blank() {
        return showing(Map.of());
    }

    private static List<String> texts(Object value) {
        if (value instanceof Iterable<?> many) {
            var texts = new ArrayList<String>();
            many.forEach(one -> texts.add(String.valueOf(one)));
            return texts;
        }
        return List.of(String.valueOf(value));
    }

    /** What cannot be read stays that, even where its absence is against a rule too. */
    void violated(ConstraintViolation<?> violation) {
        var field = violation.getPropertyPath().toString().replaceFirst("\\.<.*>$", "");
        problems.putIfAbsent(field, Problem.of(violation));
    }

    /** @throws IllegalStateException when there are errors: ask {@link #hasErrors()} first */
    public T value() {
        if (hasErrors()) throw new IllegalStateException("the form has errors");
        return soFar();
    }

    /**
     * What could be read, so that a module's own rules are told together with the others. A field that is missing or wrong
     * may be null in it, whatever its type says: ask {@link #isFine} first.
     */
    public T soFar() {
        if (value == null) throw new IllegalStateException("nothing has been typed yet");
        return value;
    }

    /** Whether nothing is wrong with any of these fields so far, nor with a line of one that is a table. */
    public boolean isFine(String... asked) {
        return Arrays.stream(asked)
                .noneMatch(field -> problems.keySet().stream()
                        .anyMatch(wrong -> field.equals(wrong) || field.equals(partOf(wrong))));
    }

    private static String partOf(String field) {
        return field.replaceFirst("\\[.*", "");
    }

    public boolean hasErrors() {
        return !problems.isEmpty();
    }

    /** Notes a rule that only the module knows, at the field that can mend it. */
    public Form<T> refuse(String field, String key, Object... args) {
        problems.put(field, new Problem(key, args));
        return this;
    }

    public Form<T> refuse(String field, Refusal refusal) {
        return refuse(field, refusal.key(), refusal.args());
    }

    /** In the order of the fields; what is of no field comes last. */
    public Map<String, Problem> problems() {
        var sorted = new LinkedHashMap<String, Problem>();
        problems.keySet().stream()
                .sorted(Comparator.comparing(this::place))
                .forEach(field -> sorted.put(field, problems.get(field)));
        return sorted;
    }

    private int place(String field) {
        var place = fields.indexOf(partOf(field));
        return place < 0 ? fields.size() : place;
    }

    public @Nullable Problem problem(String field) {
        return problems.get(field);
    }

    public String text(String field) {
        return typed.getOrDefault(field, List.of()).stream().findFirst().orElse("");
    }

    public List<String> texts(String field) {
        return typed.getOrDefault(field, List.of());
    }

    public boolean chosen(String field, Object option) {
        return texts(field).contains(Objects.toString(option));
    }
}
