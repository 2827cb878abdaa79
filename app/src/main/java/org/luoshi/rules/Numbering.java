package org.luoshi.rules;

import org.luoshi.kernel.OrganisationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Yearly series per kind and body. Gapless: the series' row stays locked until the caller's transaction ends. */
@Component
public class Numbering {

    private final JdbcClient db;

    Numbering(JdbcClient db) {
        this.db = db;
    }

    /** The next number of a year, counted from 1; written {@code 2026-0012}. */
    @Transactional(propagation = Propagation.MANDATORY)
    public String next(String kind, OrganisationId body, int year) {
        var number = db.sql("""
                        insert into rules.series (kind, body, year, last) values (?, ?, ?, 1)
                        on conflict (kind, body, year) do update set last = rules.series.last + 1
                        returning last""")
                .params(kind, body.value(), year)
                .query(Integer.class)
                .single();
        return "%d-%04d".formatted(year, number);
    }
}
