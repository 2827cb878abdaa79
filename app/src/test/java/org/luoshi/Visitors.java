package org.luoshi;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.luoshi.identity.Secret;
import org.luoshi.kernel.AccountId;
import org.luoshi.kernel.Actor;
import org.luoshi.kernel.OrganisationId;
import org.luoshi.kernel.Post;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** People in posts, signed in, for tests of pages. */
public final class Visitors {

    private final JdbcClient db;
    private final Clock clock;

    public Visitors(JdbcClient db) {
        this(db, Clock.systemUTC());
    }

    /** @param clock by which the application runs, where a test has moved it */
    public Visitors(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Someone signed in; acts in the first of the posts. */
    public record Visitor(AccountId account, List<Actor> capacities, Secret secret) {

        public Actor actor() {
            return capacities.get(0);
        }

        public Cookie cookie() {
            return new Cookie("luoshi", secret.text());
        }

        /** The token that the pages of this session carry, masked as they mask it. */
        public String csrf() {
            var token = Base64.getUrlEncoder()
                    .encodeToString(new Secret("csrf:" + secret.text()).hash())
                    .getBytes(StandardCharsets.UTF_8);
            var masked = new byte[2 * token.length];
            for (int i = 0; i < token.length; i++) masked[token.length + i] = token[i];
            return Base64.getUrlEncoder().encodeToString(masked);
        }
    }

    /** Goes on to the address with the form's key, where a page has one, as a browser would. */
    public static MvcTestResult opening(String path, Function<String, MvcTestResult> get) {
        var found = get.apply(path);
        var elsewhere = found.getResponse().getHeader("Location");
        return elsewhere != null && elsewhere.matches(Pattern.quote(path) + "[?&]form=.*")
                ? get.apply(elsewhere)
                : found;
    }

    public Visitor signedIn(Post post, OrganisationId organisation) {
        var account = AccountId.next();
        db.sql(
                        "insert into identity.account (id, version, sign_in_name, display_name, status, created_at) values (?, 0, ?, ?, 'ACTIVE', now())")
                .params(account.value(), "test-" + account, "测试人员")
                .update();
        db.sql(
                        "insert into identity.assignment (id, account, organisation, post, valid) values (?, ?, ?, ?, '[2020-01-01,)')")
                .params(UUID.randomUUID(), account.value(), organisation.value(), post.name())
                .update();
        return new Visitor(account, List.of(new Actor(account, organisation, post)), session(account));
    }

    /** A key with which a program of this person comes in, in the first of the posts. */
    public Secret key(Visitor visitor) {
        var secret = new Secret("luoshi_" + Secret.fresh().text());
        db.sql("""
                        insert into identity.api_key (id, secret_hash, account, assignment, name, made_on, last_day)
                        select gen_random_uuid(), ?, account, id, '测试程序', current_date, current_date + 90
                          from identity.assignment where account = ? order by id limit 1""").params(secret.hash(), visitor.account().value()).update();
        return secret;
    }

    private Secret session(AccountId account) {
        var secret = Secret.fresh();
        var now = clock.instant();
        db.sql(
                        "insert into identity.session (id, token_hash, account, strong, settled, device, began_at, seen_at, idle_until, ends_at) "
                                + "values (?, ?, ?, true, true, 'test', ?, ?, ?, ?)")
                .params(
                        UUID.randomUUID(),
                        secret.hash(),
                        account.value(),
                        Timestamp.from(now),
                        Timestamp.from(now),
                        Timestamp.from(now.plusSeconds(1800)),
                        Timestamp.from(now.plusSeconds(7200)))
                .update();
        return secret;
    }
}
