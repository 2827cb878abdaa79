package org.luoshi.admin.web;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.luoshi.identity.AccountStatus;
import org.luoshi.identity.ApiKeyId;
import org.luoshi.identity.AssignmentId;
import org.luoshi.identity.LinkId;
import org.luoshi.identity.LinkPurpose;
import org.luoshi.kernel.AccountId;
import org.luoshi.kernel.Post;
import org.luoshi.kernel.Refusal;
import org.luoshi.web.Paged;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The read side of accounts: people with their posts, links and keys. */
@Repository
class People {

    private static final int SIZE = 20;

    private static final String PERSON =
            "select a.id, a.sign_in_name, a.display_name, a.status, a.seen_at, a.second_factor from identity.account_v1 a where ";

    private static final String CONDITIONS = """
            (cast(:status as text) is null or a.status = :status)
               and (cast(:post as text) is null or exists (
                    select from identity.post_v1 p where p.account = a.id and p.post = :post and p.valid @> :today))
               and (cast(:q as text) is null
                    or position(lower(:q) in a.sign_in_name) > 0 or position(lower(:q) in lower(a.display_name)) > 0
                    or exists (select from identity.post_v1 p
                                 join organisations.organisation_v1 o on o.id = p.organisation
                                where p.account = a.id and p.valid @> :today and position(:q in o.name) > 0))""";

    private final JdbcClient db;
    private final Clock clock;

    People(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    Paged<PersonRow> list(PeopleFilter filter) {
        var conditions = parameters(filter);
        var total = db.sql("select count(*) from (select 1 from identity.account_v1 a where " + CONDITIONS + " limit "
                        + (Paged.COUNTED + 1) + ") counted")
                .params(conditions)
                .query(Long.class)
                .single();
        var rows = db.sql(PERSON + CONDITIONS + " order by a.display_name, a.id limit :size offset :offset")
                .params(conditions)
                .param("size", SIZE)
                .param("offset", (filter.pageNumber() - 1) * SIZE)
                .query(People::person)
                .list();
        return new Paged<>(withPosts(rows), filter.pageNumber(), SIZE, total, null);
    }

    private Map<String, @Nullable Object> parameters(PeopleFilter filter) {
        var given = new HashMap<String, @Nullable Object>();
        given.put("status", filter.status() == null ? null : filter.status().name());
        given.put("post", filter.post() == null ? null : filter.post().name());
        given.put("q", filter.q());
        given.put("today", LocalDate.now(clock));
        return given;
    }

    PersonRow person(AccountId id) {
        var rows = db.sql(PERSON + "a.id = :id")
                .param("id", id.value())
                .query(People::person)
                .list();
        return withPosts(rows).stream().findFirst().orElseThrow(Refusal::missing);
    }

    private static PersonRow person(ResultSet row, int number) throws SQLException {
        var seen = row.getTimestamp("seen_at");
        return new PersonRow(
                new AccountId(row.getObject("id", UUID.class)),
                row.getString("display_name"),
                row.getString("sign_in_name"),
                AccountStatus.valueOf(row.getString("status")),
                seen == null ? null : seen.toInstant(),
                row.getBoolean("second_factor"),
                List.of());
    }

    private List<PersonRow> withPosts(List<PersonRow> people) {
        var posts = posts(people.stream().map(PersonRow::id).toList());
        return people.stream()
                .map(person -> new PersonRow(
                        person.id(),
                        person.displayName(),
                        person.signInName(),
                        person.status(),
                        person.seenAt(),
                        person.secondFactor(),
                        posts.getOrDefault(person.id(), List.of())))
                .toList();
    }

    private Map<AccountId, List<PostRow>> posts(Collection<AccountId> people) {
        var posts = new HashMap<AccountId, List<PostRow>>();
        if (people.isEmpty()) return posts;
        db.sql("""
                        select p.account, p.id, o.name, p.post, lower(p.valid) as first, upper(p.valid) as past
                          from identity.post_v1 p
                          join organisations.organisation_v1 o on o.id = p.organisation
                         where p.account in (:people)
                         order by upper(p.valid) desc nulls first, p.id""")
                .param("people", people.stream().map(AccountId::value).toList())
                .query((RowCallbackHandler) row -> posts.computeIfAbsent(
                                new AccountId(row.getObject("account", UUID.class)), id -> new ArrayList<>())
                        .add(post(row)));
        return posts;
    }

    private static PostRow post(ResultSet row) throws SQLException {
        return new PostRow(
                new AssignmentId(row.getObject("id", UUID.class)),
                row.getString("name"),
                Post.valueOf(row.getString("post")),
                row.getObject("first", LocalDate.class),
                row.getObject("past", LocalDate.class));
    }

    /** The links of a person that still work. */
    List<LinkRow> links(AccountId account) {
        return db.sql("""
                        select id, purpose, issued_at, expires_at from identity.link_v1
                         where account = ? and expires_at > ? order by issued_at""")
                .params(account.value(), Timestamp.from(clock.instant()))
                .query((row, number) -> new LinkRow(
                        new LinkId(row.getObject("id", UUID.class)),
                        LinkPurpose.valueOf(row.getString("purpose")),
                        instant(row, "issued_at"),
                        instant(row, "expires_at")))
                .list();
    }

    /** The keys of a person that were not revoked, the latest first, with those that have stopped working by themselves. */
    List<KeyRow> keys(AccountId account) {
        return db.sql("""
                        select k.id, k.name, o.name as organisation, p.post, k.made_on, k.last_day, k.used_on,
                               case when k.last_day < :today then 'EXPIRED'
                                    when not p.valid @> cast(:today as date) then 'POST_ENDED'
                                    else 'WORKS' end as state
                          from identity.api_key_v1 k
                          join identity.post_v1 p on p.id = k.assignment
                          join organisations.organisation_v1 o on o.id = p.organisation
                         where k.account = :account order by k.made_on desc, k.id desc""")
                .param("account", account.value())
                .param("today", LocalDate.now(clock))
                .query((row, number) -> new KeyRow(
                        new ApiKeyId(row.getObject("id", UUID.class)),
                        row.getString("name"),
                        row.getString("organisation"),
                        Post.valueOf(row.getString("post")),
                        row.getObject("made_on", LocalDate.class),
                        row.getObject("last_day", LocalDate.class),
                        row.getObject("used_on", LocalDate.class),
                        KeyRow.State.valueOf(row.getString("state"))))
                .list();
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getTimestamp(column).toInstant();
    }
}
