package org.luoshi.organisations;

import java.util.Set;
import java.util.stream.Stream;
import org.luoshi.kernel.Actor;
import org.luoshi.kernel.OrganisationId;
import org.luoshi.kernel.Post;
import org.luoshi.kernel.Reader;

/** Who may do what with an organisation: the register is open to everyone signed in, its internal facts are not. */
public final class Access {

    /** The rule of {@link #may} for rows of a table {@code o}; its parameters are those of a {@link Scope}. */
    public static final String WITHIN = "(:everywhere or o.id = any (cast(:own as uuid[])))";

    private static final Set<Post> NOBODY = Set.of();
    private static final Set<Post> OFFICE = Set.of(Post.SECRETARIAT_CLERK, Post.ADMINISTRATOR, Post.LEADER);
    private static final Set<Post> OWN_PEOPLE =
            Set.of(Post.MEMBER_HANDLER, Post.COUNTY_OFFICER, Post.HEALTH_CENTRE_CONTACT);

    private Access() {}

    /** What can be done with an organisation. */
    public enum Act {
        SEE_TELEPHONE(OFFICE, OWN_PEOPLE),
        SEE_PEOPLE(Set.of(Post.SECRETARIAT_CLERK, Post.ADMINISTRATOR), NOBODY),
        /** The administrator's own organisation is the host. */
        EDIT(
                Set.of(Post.SECRETARIAT_CLERK),
                Set.of(Post.MEMBER_HANDLER, Post.COUNTY_OFFICER, Post.HEALTH_CENTRE_CONTACT, Post.ADMINISTRATOR));

        private final Set<Post> everywhere;
        private final Set<Post> atHome;

        Act(Set<Post> everywhere, Set<Post> atHome) {
            this.everywhere = everywhere;
            this.atHome = atHome;
        }
    }

    /** The organisations that someone may do something with: all, or these. */
    public record Scope(boolean everywhere, String[] own) {}

    public static boolean may(Actor actor, Act act, OrganisationId organisation) {
        return act.everywhere.contains(actor.post())
                || (act.atHome.contains(actor.post()) && actor.actsFor(organisation));
    }

    public static boolean may(Reader reader, Act act, OrganisationId organisation) {
        return reader.any(actor -> may(actor, act, organisation));
    }

    public static boolean mayRegister(Actor actor) {
        return actor.is(Post.SECRETARIAT_CLERK);
    }

    public static Scope scope(Reader reader, Act act) {
        var own = reader.organisations(act.atHome.toArray(Post[]::new)).stream();
        return new Scope(reader.any(actor -> act.everywhere.contains(actor.post())), texts(own));
    }

    private static String[] texts(Stream<OrganisationId> ids) {
        return ids.map(OrganisationId::toString).distinct().toArray(String[]::new);
    }
}
