package org.luoshi.projects;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.luoshi.kernel.Actor;
import org.luoshi.kernel.Post;
import org.luoshi.kernel.Reader;
import org.luoshi.kernel.Refusal;

/** Who may do what with a project and its activities: for one project, and as the same rule in SQL for lists. */
public final class Access {

    /** What can be done with a project, and in which states. */
    public enum Act {
        PROPOSE(Set.of(ProjectStatus.PREPARING)),
        APPROVE(Set.of(ProjectStatus.PROPOSED)),
        GIVE_BACK(Set.of(ProjectStatus.PROPOSED)),
        RECORD(Set.of(ProjectStatus.APPROVED, ProjectStatus.RUNNING)),
        ANSWER(Set.of(ProjectStatus.RUNNING)),
        COMPLETE(Set.of(ProjectStatus.RUNNING));

        private final Set<ProjectStatus> when;

        Act(Set<ProjectStatus> when) {
            this.when = when;
        }
    }

    private Access() {}

    /** Whether the actor may see the project at all. */
    public static boolean sees(Actor actor, Standing project) {
        var parties = project.parties();
        return switch (actor.post()) {
            case SECRETARIAT_CLERK, LEADER -> true;
            case MEMBER_HANDLER -> actor.actsFor(parties.lead());
            case HEALTH_CENTRE_CONTACT -> actor.actsFor(parties.recipient());
            case COUNTY_OFFICER -> actor.actsFor(parties.county());
            case ADMINISTRATOR, LINK_HOLDER, SYSTEM -> false;
        };
    }

    /** Whether the act is the actor's business, whatever the project's state. */
    public static boolean may(Actor actor, Act act, Standing project) {
        return switch (act) {
            case PROPOSE, RECORD, COMPLETE ->
                actor.is(Post.MEMBER_HANDLER) && actor.actsFor(project.parties().lead());
            case APPROVE, GIVE_BACK -> actor.is(Post.SECRETARIAT_CLERK);
            case ANSWER ->
                actor.is(Post.HEALTH_CENTRE_CONTACT)
                        && actor.actsFor(project.parties().recipient());
        };
    }

    /** Whether the person acts for the lead, in whatever capacity: the host confirms, not who did the work. */
    public static boolean didTheWork(Reader person, Parties parties) {
        return person.any(actor -> actor.actsFor(parties.lead()));
    }

    static void refuseWhoDidTheWork(Reader person, Parties parties) {
        if (didTheWork(person, parties)) throw Refusal.forbidden("projects.confirmation.lead");
    }

    /** What the actor may do with the project as it stands now: the acts that its page offers. */
    public static Set<Act> actsNow(Actor actor, Standing project) {
        return Arrays.stream(Act.values())
                .filter(act -> may(actor, act, project) && act.when.contains(project.status()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** A project that someone may not even see is a 404; one that they see but may not touch is a 403. */
    static void check(Actor actor, Act act, Standing project) {
        if (!sees(actor, project)) throw Refusal.missing();
        if (!may(actor, act, project)) throw Refusal.forbidden("web.not-your-post");
    }

    /** The rule of {@link #sees} as a condition on {@code j}, a row of {@code projects.project}; takes the parameters {@link #of}. */
    public static final String SEEN = """
            (:overall
             or j.lead = any (cast(:leads as uuid[]))
             or j.recipient = any (cast(:recipients as uuid[]))
             or j.county = any (cast(:counties as uuid[])))""";

    /** The parameters of {@link #SEEN} for one person. */
    public static Map<String, Object> of(Reader reader) {
        return Map.of(
                "overall", reader.holds(Post.SECRETARIAT_CLERK) || reader.holds(Post.LEADER),
                "leads", uuids(reader, Post.MEMBER_HANDLER),
                "recipients", uuids(reader, Post.HEALTH_CENTRE_CONTACT),
                "counties", uuids(reader, Post.COUNTY_OFFICER));
    }

    private static String uuids(Reader reader, Post post) {
        return reader.organisations(post).stream().map(Object::toString).collect(Collectors.joining(",", "{", "}"));
    }
}
