package org.luoshi.identity;

import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import org.luoshi.identity.Inviting.Invitation;
import org.luoshi.kernel.AccountId;
import org.luoshi.kernel.Actor;
import org.luoshi.kernel.Post;
import org.luoshi.organisations.HostAssociation;

/** People as the product makes them: invited, and with a password of their own. */
public class TestPeople {

    public static final Password PASSWORD = new Password("四月的山城 有雨");

    private final Inviting inviting;
    private final SigningIn signingIn;
    private final SecondFactors secondFactors;
    private final Factors factors;
    private final Sessions sessions;
    private final HostAssociation host;
    private final MovableClock clock;

    TestPeople(
            Inviting inviting,
            SigningIn signingIn,
            SecondFactors secondFactors,
            Factors factors,
            Sessions sessions,
            HostAssociation host,
            MovableClock clock) {
        this.inviting = inviting;
        this.signingIn = signingIn;
        this.secondFactors = secondFactors;
        this.factors = factors;
        this.sessions = sessions;
        this.host = host;
        this.clock = clock;
    }

    /** Someone with an account. */
    public record Someone(AccountId account, String name) {}

    public Someone in(Post post) {
        var name = post.name().toLowerCase(Locale.ROOT) + "-" + UUID.randomUUID();
        var invited = invited(name, post);
        inviting.accept(invited.link(), PASSWORD);
        return new Someone(invited.account(), name);
    }

    public Inviting.Invited invited(String name, Post post) {
        return inviting.invite(new Invitation("测试人员", name, host.id(), post), Actor.system());
    }

    /** A browser of its own, so that tests do not count against each other. */
    public static Browser browser() {
        var bits = UUID.randomUUID();
        return new Browser(
                "10." + (bits.getLeastSignificantBits() & 255) + "." + (bits.getMostSignificantBits() & 255) + "."
                        + (bits.getMostSignificantBits() >> 8 & 255),
                "Firefox · Linux");
    }

    public SigningIn.Begun signIn(Someone someone) {
        return signingIn.withPassword(someone.name(), PASSWORD, browser());
    }

    public SignedIn signedIn(Secret cookie) {
        return sessions.find(cookie).orElseThrow();
    }

    /** Goes all the way, with an authenticator where the post needs one. Returns the secret of the cookie. */
    public Secret enter(Someone someone) {
        var begun = signIn(someone);
        if (begun.next() != SigningIn.Next.SET_UP) return begun.cookie();
        var who = signedIn(begun.cookie());
        secondFactors.begin(who);
        return secondFactors.confirm(who, nextCode(who.account(), false));
    }

    /** What the person's authenticator shows now; a new code every time. */
    public String nextCode(AccountId account, boolean confirmed) {
        clock.pass(Duration.ofSeconds(30));
        return Totp.code(factors.find(account, confirmed).orElseThrow().secret(), clock.instant());
    }
}
