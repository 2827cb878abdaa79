package org.luoshi.organisations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.luoshi.organisations.Fixtures.aClerk;
import static org.luoshi.organisations.Fixtures.aHospital;
import static org.luoshi.organisations.Fixtures.unique;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.luoshi.LuoshiTest;
import org.luoshi.kernel.AccountId;
import org.luoshi.kernel.Actor;
import org.luoshi.kernel.OrganisationId;
import org.luoshi.kernel.Post;
import org.luoshi.kernel.Reader;
import org.luoshi.organisations.Access.Act;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@LuoshiTest
@Transactional
class AccessTests {

    @Autowired
    Registering registering;

    @Autowired
    JdbcClient db;

    @Test
    void theRuleForOneAndTheRuleForListsAreTheSame() {
        var random = new Random(7);
        var ids = new ArrayList<OrganisationId>();
        for (var i = 0; i < 12; i++) ids.add(registering.register(aHospital(unique("示范")), aClerk()));

        for (var round = 0; round < 200; round++) {
            var reader = someone(random, ids);
            for (var act : Act.values()) {
                var allowed =
                        ids.stream().filter(id -> Access.may(reader, act, id)).toList();
                assertThat(rows(reader, act, ids))
                        .as("%s may %s", reader, act)
                        .containsExactlyInAnyOrderElementsOf(allowed);
            }
        }
    }

    private static Reader someone(Random random, List<OrganisationId> ids) {
        var account = AccountId.next();
        var posts = Arrays.stream(Post.values()).filter(Post::assignable).toList();
        var capacities = new HashSet<Actor>();
        for (var i = 0; i <= random.nextInt(3); i++)
            capacities.add(
                    new Actor(account, ids.get(random.nextInt(ids.size())), posts.get(random.nextInt(posts.size()))));
        return new Reader(account, List.copyOf(capacities));
    }

    private List<OrganisationId> rows(Reader reader, Act act, List<OrganisationId> among) {
        var scope = Access.scope(reader, act);
        return db
                .sql("select o.id from organisations.organisation o where o.id in (:among) and " + Access.WITHIN)
                .param("among", among.stream().map(OrganisationId::value).toList())
                .param("everywhere", scope.everywhere())
                .param("own", scope.own())
                .query(UUID.class)
                .list()
                .stream()
                .map(OrganisationId::new)
                .toList();
    }

    @Test
    void theOfficeSeesEveryTelephoneAndOthersOnlyTheirOwn() {
        var own = OrganisationId.next();
        var other = OrganisationId.next();
        var handler = new Actor(null, own, Post.MEMBER_HANDLER);

        assertThat(Access.may(handler, Act.SEE_TELEPHONE, own)).isTrue();
        assertThat(Access.may(handler, Act.SEE_TELEPHONE, other)).isFalse();
        assertThat(Access.may(new Actor(null, own, Post.LEADER), Act.SEE_TELEPHONE, other))
                .isTrue();
    }

    @Test
    void theAdministratorEditsTheHostAndNothingElse() {
        var host = OrganisationId.next();
        var administrator = new Actor(null, host, Post.ADMINISTRATOR);

        assertThat(Access.may(administrator, Act.EDIT, host)).isTrue();
        assertThat(Access.may(administrator, Act.EDIT, OrganisationId.next())).isFalse();
        assertThat(Access.mayRegister(administrator)).isFalse();
    }

    @Test
    void whoHoldsOnlyALinkMayNothing() {
        var own = OrganisationId.next();
        for (var act : Act.values())
            assertThat(Access.may(Actor.holderOfLinkSentTo(own), act, own)).isFalse();
    }
}
