package org.luoshi.projects;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.luoshi.kernel.Actor;
import org.luoshi.kernel.ClauseRef;
import org.luoshi.kernel.Refusal;
import org.luoshi.needs.NeedId;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;

/** A project from the claim to its completion. State changes only here, and each change leaves an event. */
@Table(schema = "projects", name = "project")
class Project extends AbstractAggregateRoot<Project> {

    @Id
    private final ProjectId id;

    @Version
    private int version;

    private final NeedId need;
    private final String title;

    @Embedded(onEmpty = Embedded.OnEmpty.USE_EMPTY)
    private final Parties parties;

    private final Instant preparedAt;
    private ProjectStatus status = ProjectStatus.PREPARING;
    private @Nullable String number;

    @Embedded(onEmpty = Embedded.OnEmpty.USE_NULL)
    private @Nullable Plan plan;

    private Set<Undertaking> undertakings = Set.of();
    private @Nullable String outcome;

    Project(ProjectId id, NeedId need, String title, Parties parties, Instant preparedAt) {
        this.id = id;
        this.need = need;
        this.title = title;
        this.parties = parties;
        this.preparedAt = preparedAt;
    }

    void propose(Plan planned, Set<Undertaking> given, Actor by, Instant at) {
        Undertaking.requireAll(given);
        become(ProjectStatus.PROPOSED);
        plan = planned;
        undertakings = given;
        registerEvent(new ProjectProposed(id, planned.sessions(), planned.people(), by, at));
    }

    /** @param checked the undertakings that the association saw given, each of them looked at */
    void approve(String newNumber, Set<Undertaking> checked, @Nullable String opinion, Actor by, Instant at) {
        Undertaking.requireAll(checked);
        Undertaking.requireAll(undertakings);
        if (plan == null) throw Refusal.conflict("projects.plan.none");
        become(ProjectStatus.APPROVED);
        number = newNumber;
        registerEvent(new ProjectApproved(id, newNumber, opinion, Undertaking.NO_FEES.clause(), by, at));
    }

    void giveBack(String reason, Actor by, Instant at) {
        become(ProjectStatus.PREPARING);
        registerEvent(new ProjectReturned(id, reason, by, at));
    }

    void lapse(Actor by, Instant at) {
        become(ProjectStatus.LAPSED);
        registerEvent(new ProjectLapsed(id, by, at));
    }

    /** The first day of help. */
    void begin(LocalDate day) {
        if (plan != null && day.isBefore(plan.firstDay()))
            throw Refusal.invalid(
                    "projects.activity.before-plan", plan.firstDay().toString());
        if (status == ProjectStatus.APPROVED) become(ProjectStatus.RUNNING);
        if (status != ProjectStatus.RUNNING) throw Refusal.conflict("projects.is." + status.name());
    }

    void complete(String effect, ClauseRef clause, Actor by, Instant at) {
        become(ProjectStatus.COMPLETED);
        outcome = effect;
        registerEvent(new ProjectCompleted(id, clause, by, at));
    }

    private void become(ProjectStatus next) {
        if (!status.canBecome(next)) throw Refusal.conflict("projects.is." + status.name());
        status = next;
    }

    ProjectId id() {
        return id;
    }

    NeedId need() {
        return need;
    }

    String title() {
        return title;
    }

    Parties parties() {
        return parties;
    }

    Standing standing() {
        return new Standing(status, parties);
    }
}
