package org.luoshi.needs;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.luoshi.kernel.Actor;
import org.luoshi.kernel.Post;
import org.luoshi.kernel.Reader;
import org.luoshi.kernel.Refusal;

/** Who may do what with a need: for one need, and as the same rule in SQL for lists. */
public final class Access {

    /** What can be done with a need, and where that leads. */
    public enum Act {
        CORRECT(NeedStatus.POSTED),
        WITHDRAW(NeedStatus.WITHDRAWN),
        VERIFY(NeedStatus.VERIFIED),
        GIVE_BACK(NeedStatus.RETURNED),
        PUBLISH(NeedStatus.PUBLISHED),
        CLAIM(NeedStatus.CLAIMED),
        RELEASE(NeedStatus.PUBLISHED);

        private final NeedStatus leadsTo;

        Act(NeedStatus leadsTo) {
            this.leadsTo = leadsTo;
        }
    }

    private Access() {}

    /** Whether the actor may see the need at all. */
    public static boolean sees(Actor actor, Standing need) {
        return switch (actor.post()) {
            case SECRETARIAT_CLERK, LEADER -> true;
            case HEALTH_CENTRE_CONTACT -> actor.actsFor(need.postedBy());
            case COUNTY_OFFICER -> actor.actsFor(need.verifier());
            case MEMBER_HANDLER -> need.status() == NeedStatus.PUBLISHED || actor.actsFor(need.claimedBy());
            case ADMINISTRATOR, LINK_HOLDER, SYSTEM -> false;
        };
    }

    /** Whether the act is the actor's business, whatever the need's state. */
    public static boolean may(Actor actor, Act act, Standing need) {
        return switch (act) {
            case CORRECT, WITHDRAW -> actor.is(Post.HEALTH_CENTRE_CONTACT) && actor.actsFor(need.postedBy());
            case VERIFY -> actor.is(Post.COUNTY_OFFICER) && actor.actsFor(need.verifier());
            case GIVE_BACK ->
                need.status() == NeedStatus.VERIFIED
                        ? actor.is(Post.SECRETARIAT_CLERK)
                        : actor.is(Post.COUNTY_OFFICER) && actor.actsFor(need.verifier());
            case PUBLISH -> actor.is(Post.SECRETARIAT_CLERK);
            // who posted it confirms the help, so another one gives it
            case CLAIM -> actor.is(Post.MEMBER_HANDLER) && !actor.actsFor(need.postedBy());
            case RELEASE -> actor.is(Post.MEMBER_HANDLER) && actor.actsFor(need.claimedBy());
        };
    }

    /** What the actor may do with the need as it stands now: the acts that its page offers. */
    public static Set<Act> actsNow(Actor actor, Standing need) {
        return Arrays.stream(Act.values())
                .filter(act -> may(actor, act, need) && need.status().canBecome(act.leadsTo))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** A need that someone may not even see is a 404; one that they see but may not touch is a 403. */
    static void check(Actor actor, Act act, Standing need) {
        if (!sees(actor, need)) throw Refusal.missing();
        if (!may(actor, act, need)) throw Refusal.forbidden("web.not-your-post");
    }

    /** The rule of {@link #sees} as a condition on {@code n}, a row of {@code needs.need}; takes the parameters {@link #of}. */
    public static final String SEEN = """
            (:overall
             or (n.status = 'PUBLISHED' and :member)
             or n.posted_by = any (cast(:posters as uuid[]))
             or n.verifier = any (cast(:verifiers as uuid[]))
             or n.claimed_by = any (cast(:members as uuid[])))""";

    /** The parameters of {@link #SEEN} for one person. */
    public static Map<String, Object> of(Reader reader) {
        return Map.of(
                "overall", reader.holds(Post.SECRETARIAT_CLERK) || reader.holds(Post.LEADER),
                "member", reader.holds(Post.MEMBER_HANDLER),
                "posters", uuids(reader, Post.HEALTH_CENTRE_CONTACT),
                "verifiers", uuids(reader, Post.COUNTY_OFFICER),
                "members", uuids(reader, Post.MEMBER_HANDLER));
    }

    private static String uuids(Reader reader, Post post) {
        return reader.organisations(post).stream().map(Object::toString).collect(Collectors.joining(",", "{", "}"));
    }
}
