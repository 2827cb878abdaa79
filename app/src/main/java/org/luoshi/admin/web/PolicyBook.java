package org.luoshi.admin.web;

import static java.util.Objects.requireNonNullElse;

import java.lang.reflect.RecordComponent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.luoshi.kernel.ClauseRef;
import org.luoshi.kernel.Refusal;
import org.luoshi.rules.PolicyKind;
import org.luoshi.web.Form;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.convert.ConversionException;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.support.DefaultConversionService;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The read side of policies, and the way from typed values to a policy's record. */
@Repository
class PolicyBook {

    private static final ConversionService PLAIN = new DefaultConversionService();

    private final JdbcClient db;
    private final JsonMapper json;
    private final List<PolicyKind> kinds;

    PolicyBook(JdbcClient db, JsonMapper json, ObjectProvider<PolicyKind> kinds) {
        this.db = db;
        this.json = json;
        this.kinds = kinds.stream()
                .sorted(Comparator.comparing(kind -> kind.type().getSimpleName()))
                .toList();
    }

    List<PolicySheet> all() {
        return kinds.stream().map(this::sheet).toList();
    }

    PolicyKind kind(String name) {
        return kinds.stream()
                .filter(kind -> kind.type().getSimpleName().equals(name))
                .findFirst()
                .orElseThrow(Refusal::missing);
    }

    PolicySheet sheet(PolicyKind kind) {
        var versions = db.sql("""
                        select lower(valid) as first, upper(valid) as past, body, clause, deciding_body, decided_on, decision
                          from rules.policy_version_v1 where policy = ? order by lower(valid) desc""")
                .param(kind.type().getSimpleName())
                .query((row, number) -> version(kind, row))
                .list();
        return new PolicySheet(kind.type().getSimpleName(), components(kind), versions);
    }

    private static List<PolicySheet.Component> components(PolicyKind kind) {
        return Arrays.stream(kind.type().getRecordComponents())
                .map(component -> new PolicySheet.Component(component.getName(), component.getType() == boolean.class))
                .toList();
    }

    private PolicyVersion version(PolicyKind kind, ResultSet row) throws SQLException {
        var clause = row.getString("clause");
        return new PolicyVersion(
                row.getObject("first", LocalDate.class),
                row.getObject("past", LocalDate.class),
                values(kind, json.readTree(row.getString("body"))),
                clause == null ? null : ClauseRef.valueOf(clause),
                row.getString("deciding_body"),
                row.getObject("decided_on", LocalDate.class),
                row.getString("decision"));
    }

    private static Map<String, String> values(PolicyKind kind, JsonNode body) {
        var values = new LinkedHashMap<String, String>();
        for (RecordComponent component : kind.type().getRecordComponents()) {
            var value = body.path(component.getName());
            values.put(component.getName(), value.isValueNode() ? value.asString() : value.toString());
        }
        return values;
    }

    /** The policy's record with the typed values; what cannot be read is noted in the form, at its field. */
    Optional<Record> read(PolicyKind kind, Form<PolicyForm> form) {
        var typed = requireNonNullElse(form.soFar().values(), Map.<String, String>of());
        var values = new LinkedHashMap<String, Object>();
        for (var component : kind.type().getRecordComponents()) {
            var name = component.getName();
            value(component, typed.getOrDefault(name, ""))
                    .ifPresentOrElse(
                            value -> values.put(name, value),
                            () -> form.refuse(field(name), "admin.policy.unreadable"));
        }
        if (!form.isFine("values")) return Optional.empty();
        try {
            return Optional.of(json.convertValue(values, kind.type()));
        } catch (IllegalArgumentException | JacksonException e) {
            form.refuse(field(values.keySet().iterator().next()), "admin.policy.impossible");
            return Optional.empty();
        }
    }

    private static Optional<Object> value(RecordComponent component, String typed) {
        if (component.getType() == boolean.class) return Optional.of(typed.equals("true"));
        var text = Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("[,\\s]", "");
        if (text.isEmpty()) return Optional.empty();
        try {
            return Optional.ofNullable(PLAIN.convert(text, component.getType()));
        } catch (ConversionException e) {
            return Optional.empty();
        }
    }

    /** The name of a component's field in the form. */
    static String field(String component) {
        return "values[" + component + "]";
    }
}
