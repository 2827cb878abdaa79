package org.luoshi.admin.web;

import static java.util.Objects.requireNonNullElse;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.luoshi.audit.Trail;
import org.luoshi.kernel.DomainEvent;
import org.luoshi.kernel.OrganisationId;
import org.luoshi.organisations.OrganisationCard;
import org.luoshi.organisations.Organisations;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.stereotype.Repository;
import org.springframework.util.ClassUtils;

/** The read side of the installation's trail. */
@Repository
class AuditTrail {

    static final int SIZE = 50;

    private final Trail trail;
    private final Organisations organisations;
    private final Clock clock;
    private final List<String> events = known();

    AuditTrail(Trail trail, Organisations organisations, Clock clock) {
        this.trail = trail;
        this.organisations = organisations;
        this.clock = clock;
    }

    /** The names of all events that the product knows, without their versions. */
    List<String> events() {
        return events;
    }

    private static List<String> known() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(DomainEvent.Name.class));
        return scanner.findCandidateComponents("org.luoshi").stream()
                .map(BeanDefinition::getBeanClassName)
                .filter(Objects::nonNull)
                .map(name -> ClassUtils.resolveClassName(name, AuditTrail.class.getClassLoader())
                        .getAnnotation(DomainEvent.Name.class))
                .filter(Objects::nonNull)
                .map(name -> name.value().replaceFirst("/\\d+$", ""))
                .distinct()
                .sorted()
                .toList();
    }

    /** The next lines, latest first; one more than a page holds when there are older ones. */
    List<AuditRow> latest(AuditFilter filter) {
        var wanted = filter.organisation();
        var organisation = wanted == null ? null : organisation(wanted);
        if (wanted != null && organisation == null) return List.of();
        var day = filter.day();
        var search = new Trail.Search(
                filter.event(),
                organisation,
                day == null ? null : day.atStartOfDay(clock.getZone()).toInstant(),
                day == null ? null : nextDay(day));
        var entries = trail.latest(search, requireNonNullElse(filter.before(), Long.MAX_VALUE), SIZE + 1);
        return rows(entries);
    }

    private Instant nextDay(LocalDate day) {
        return day.plusDays(1).atStartOfDay(clock.getZone()).toInstant();
    }

    private @Nullable OrganisationId organisation(String name) {
        return organisations.named(name).stream()
                .map(OrganisationCard::id)
                .findFirst()
                .orElse(null);
    }

    private List<AuditRow> rows(List<Trail.Entry> entries) {
        var names = organisations.of(entries.stream()
                .map(entry -> entry.actor().organisation())
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        return entries.stream()
                .map(entry -> new AuditRow(
                        entry.id(),
                        entry.at(),
                        requireNonNullElse(names.get(entry.actor().organisation()), ""),
                        entry.actor().post(),
                        entry.actor().account(),
                        entry.event(),
                        entry.subject(),
                        entry.clause(),
                        entry.opinion()))
                .toList();
    }
}
