package org.luoshi.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.kernel.Actor;
import org.luoshi.kernel.Post;
import org.luoshi.kernel.Refusal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PeopleTest
class LinksTests {

    @Autowired
    Links links;

    @Autowired
    Inviting inviting;

    @Autowired
    Passwords passwords;

    @Autowired
    SigningIn signingIn;

    @Autowired
    Sessions sessions;

    @Autowired
    TestPeople people;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient db;

    private static String someName() {
        return "invited-" + UUID.randomUUID();
    }

    @Test
    @DisplayName("6.4.1 an invitation works once")
    void anInvitationWorksOnce() {
        var invited = people.invited(someName(), Post.MEMBER_HANDLER);
        inviting.accept(invited.link(), TestPeople.PASSWORD);

        assertSpent(invited.link());
        assertThatThrownBy(() -> inviting.accept(invited.link(), TestPeople.PASSWORD))
                .hasMessage("identity.link.spent");
    }

    @Test
    @DisplayName("6.4.1 an invitation expires after the policy's hours")
    void anInvitationExpires() {
        var invited = people.invited(someName(), Post.MEMBER_HANDLER);

        clock.pass(Duration.ofHours(71));
        assertThat(links.open(invited.link()).account()).isEqualTo(invited.account());
        clock.pass(Duration.ofHours(2));

        assertSpent(invited.link());
    }

    @Test
    void aRevokedLinkOpensNothing() {
        var invited = people.invited(someName(), Post.MEMBER_HANDLER);
        var link = links.open(invited.link());

        links.revoke(invited.account(), link.id(), Actor.system());

        assertSpent(invited.link());
    }

    @Test
    @DisplayName("8.2.2 a link is revoked only where it belongs")
    void anotherPersonsLinkIsMissing() {
        var invited = people.invited(someName(), Post.MEMBER_HANDLER);
        var other = people.invited(someName(), Post.MEMBER_HANDLER);

        assertThatThrownBy(() ->
                        links.revoke(other.account(), links.open(invited.link()).id(), Actor.system()))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.MISSING));
    }

    @Test
    void aNewLinkTakesThePlaceOfTheOld() {
        var invited = people.invited(someName(), Post.MEMBER_HANDLER);

        var again = inviting.again(invited.account(), Actor.system());

        assertSpent(invited.link());
        assertThat(links.open(again).purpose()).isEqualTo(LinkPurpose.INVITATION);
    }

    @Test
    void lookingAtALinkChangesNothing() {
        var invited = people.invited(someName(), Post.MEMBER_HANDLER);

        for (int i = 0; i < 3; i++) links.open(invited.link());

        assertThat(links.open(invited.link()).account()).isEqualTo(invited.account());
    }

    @Test
    @DisplayName("11.5.1 a link's secret has 128 bits, and only its hash is stored")
    void onlyTheHashIsStored() {
        var invited = people.invited(someName(), Post.MEMBER_HANDLER);

        assertThat(Base64.getUrlDecoder().decode(invited.link().text())).hasSize(16);
        assertThat(db.sql("select row_to_json(l)::text from identity.link l where account = ?")
                        .param(invited.account().value())
                        .query(String.class)
                        .single())
                .doesNotContain(invited.link().text());
    }

    @Test
    @DisplayName("6.4.3 a password link leaves the second factor and signs nobody in")
    void resettingKeepsTheFactor() {
        var someone = people.in(Post.LEADER);
        var before = people.enter(someone);
        var link = inviting.again(someone.account(), Actor.system());
        var wanted = new Password("换一个新的密码 更长");

        passwords.reset(link, wanted);

        assertThat(sessions.find(before)).isEmpty();
        var begun = signingIn.withPassword(someone.name(), wanted, TestPeople.browser());
        assertThat(begun.next()).isEqualTo(SigningIn.Next.CODE);
    }

    @Test
    void aLinkServesOnlyItsPurpose() {
        var someone = people.in(Post.MEMBER_HANDLER);
        var link = inviting.again(someone.account(), Actor.system());

        assertThatThrownBy(() -> inviting.accept(link, TestPeople.PASSWORD)).hasMessage("identity.link.spent");
    }

    @Test
    void aBadPasswordDoesNotUseTheInvitationUp() {
        var invited = people.invited(someName(), Post.MEMBER_HANDLER);

        assertThatThrownBy(() -> inviting.accept(invited.link(), new Password("12345678")))
                .hasMessage("identity.password.common");

        inviting.accept(invited.link(), TestPeople.PASSWORD);
    }

    private void assertSpent(Secret link) {
        assertThatThrownBy(() -> links.open(link)).isInstanceOf(Refusal.class).hasMessage("identity.link.spent");
    }
}
