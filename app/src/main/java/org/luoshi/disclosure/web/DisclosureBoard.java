package org.luoshi.disclosure.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.luoshi.disclosure.DisclosurePolicy;
import org.luoshi.rules.Policies;
import org.luoshi.web.Paged;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The secretariat's view: every approved project and what the public knows of it. */
@Repository
class DisclosureBoard {

    private static final int SIZE = 20;

    private static final String STATES = """
            with known as (
                select j.id, j.number, j.title, l.name as lead, c.confirmed, p.version, p.published_at,
                       cast(c.first + make_interval(months => :months) as date) as due,
                       case when p.version is null and cast(c.first + make_interval(months => :months) as date) < :today then 'OVERDUE'
                            when p.version is null then 'NEVER'
                            when n.news or j.outcome is distinct from p.page ->> 'effect' then 'CHANGED'
                            else 'PUBLIC' end as state
                  from projects.project_v1 j
                  join organisations.organisation_v1 l on l.id = j.lead
                  left join disclosure.publication p on p.project = j.id and p.latest
                 cross join lateral (select count(*) as confirmed, min(a.confirmed_at) as first
                                       from projects.activity_v1 a
                                      where a.project = j.id and a.status = 'CONFIRMED') c
                 -- by receipt: what was confirmed while a version was being made may bear an earlier time than that version
                 cross join lateral (select exists (select from projects.activity_v1 a
                                                     where a.project = j.id and a.status = 'CONFIRMED'
                                                       and not exists (select from disclosure.published_day d
                                                                        where d.publication = p.id and d.receipt = a.receipt)) as news) n
                 where j.status in ('APPROVED', 'RUNNING', 'COMPLETED')),
            chosen as (
                select * from known
                 where (cast(:state as text) is null or state = :state)
                   and (cast(:q as text) is null or position(lower(:q) in lower(title || ' ' || lead || ' ' || number)) > 0))
            """;

    private final JdbcClient db;
    private final Policies policies;
    private final Clock clock;

    DisclosureBoard(JdbcClient db, Policies policies, Clock clock) {
        this.db = db;
        this.policies = policies;
        this.clock = clock;
    }

    Paged<DisclosureRow> list(DisclosureFilter filter) {
        var parameters = parameters(filter);
        var total = db.sql(STATES + "select count(*) from chosen")
                .params(parameters)
                .query(Long.class)
                .single();
        var rows = db.sql(STATES + """
                        select * from chosen
                         order by array_position(array['OVERDUE', 'CHANGED', 'NEVER', 'PUBLIC'], state), due nulls last,
                                  published_at desc, number
                         limit :size offset :offset""")
                .params(parameters)
                .param("size", SIZE)
                .param("offset", (filter.pageNumber() - 1) * SIZE)
                .query(DisclosureRow.class)
                .list();
        return new Paged<>(rows, filter.pageNumber(), SIZE, total, null);
    }

    private Map<String, @Nullable Object> parameters(DisclosureFilter filter) {
        var given = new HashMap<String, @Nullable Object>();
        given.put("months", policies.inForce(DisclosurePolicy.class).months());
        given.put("today", LocalDate.now(clock));
        given.put("state", filter.state() == null ? null : filter.state().name());
        given.put("q", filter.q());
        return given;
    }
}
