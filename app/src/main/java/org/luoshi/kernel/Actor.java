package org.luoshi.kernel;

import org.jspecify.annotations.Nullable;

/**
 * Who acts, for whom and in which post: the capacity that is stored with every act.
 *
 * @param account null when nobody is signed in: the product itself, or the holder of a link
 * @param organisation null for the product itself
 */
public record Actor(@Nullable AccountId account, @Nullable OrganisationId organisation, Post post) {

    public static Actor system() {
        return new Actor(null, null, Post.SYSTEM);
    }

    public static Actor holderOfLinkSentTo(OrganisationId organisation) {
        return new Actor(null, organisation, Post.LINK_HOLDER);
    }

    public boolean is(Post wanted) {
        return post == wanted;
    }

    public boolean actsFor(@Nullable OrganisationId other) {
        return organisation != null && organisation.equals(other);
    }
}
