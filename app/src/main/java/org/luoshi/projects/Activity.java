package org.luoshi.projects;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.luoshi.kernel.Actor;
import org.luoshi.kernel.ClauseRef;
import org.luoshi.kernel.Refusal;
import org.luoshi.needs.BeneficiaryGroup;
import org.luoshi.needs.Speciality;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.springframework.data.relational.core.mapping.MappedCollection;
import org.springframework.data.relational.core.mapping.Table;

/** One day of help, and what the receiving side says about it. */
@Table(schema = "projects", name = "activity")
class Activity extends AbstractAggregateRoot<Activity> {

    @Id
    private final ActivityId id;

    @Version
    private int version;

    private final ProjectId project;
    private final Instant recordedAt;
    private LocalDate day = LocalDate.EPOCH;
    private LocalTime startsAt = LocalTime.MIN;
    private LocalTime endsAt = LocalTime.MAX;
    private String place = "";
    private String remarks = "";
    private ActivityStatus status = ActivityStatus.RECORDED;
    private @Nullable String receipt;
    private @Nullable Instant confirmedAt;

    @MappedCollection(idColumn = "activity")
    private Set<Team> team = Set.of();

    @MappedCollection(idColumn = "activity")
    private Set<Served> served = Set.of();

    /** How many of one speciality came. */
    @Table(schema = "projects", name = "activity_team")
    record Team(Speciality speciality, int people) {}

    /** How many person-times of one group were served. */
    @Table(schema = "projects", name = "activity_served")
    record Served(BeneficiaryGroup beneficiaryGroup, int personTimes) {}

    Activity(ActivityId id, ProjectId project, Instant recordedAt) {
        this.id = id;
        this.project = project;
        this.recordedAt = recordedAt;
    }

    /** Records the day, or records it anew after the receiving side found something wrong. */
    void record(ActivityDetails details, ClauseRef clause, Actor by, Instant at) {
        become(ActivityStatus.RECORDED);
        day = details.day();
        startsAt = details.from();
        endsAt = details.until();
        place = details.place();
        remarks = details.remarks();
        team = details.team().entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .map(entry -> new Team(entry.getKey(), entry.getValue()))
                .collect(Collectors.toSet());
        served = details.served().entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .map(entry -> new Served(entry.getKey(), entry.getValue()))
                .collect(Collectors.toSet());
        registerEvent(new ActivityRecorded(id, project, details.personTimes(), clause, by, at));
    }

    void confirm(String receiptNumber, @Nullable String remark, Actor by, Instant at) {
        become(ActivityStatus.CONFIRMED);
        receipt = receiptNumber;
        confirmedAt = at;
        registerEvent(new ActivityConfirmed(id, project, receiptNumber, remark, by, at));
    }

    void question(String remark, Actor by, Instant at) {
        become(ActivityStatus.QUESTIONED);
        registerEvent(new ActivityQuestioned(id, project, remark, by, at));
    }

    void dispute(String remark, Actor by, Instant at) {
        become(ActivityStatus.DISPUTED);
        registerEvent(new ActivityDisputed(id, project, remark, by, at));
    }

    /** @throws Refusal when the receiving side has spoken already */
    void requireOpen() {
        if (status != ActivityStatus.RECORDED) throw Refusal.conflict("projects.activity.is." + status.name());
    }

    private void become(ActivityStatus next) {
        if (!status.canBecome(next)) throw Refusal.conflict("projects.activity.is." + status.name());
        status = next;
    }

    ActivityId id() {
        return id;
    }

    ProjectId project() {
        return project;
    }

    ActivityStatus status() {
        return status;
    }
}
