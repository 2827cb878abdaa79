package org.luoshi.projects;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.luoshi.kernel.OrganisationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The people of an organisation who can be made accountable. */
@Repository
public class Staff {

    private final JdbcClient db;
    private final Clock clock;

    Staff(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Account id and name, for a list of choices. */
    public Map<String, String> of(OrganisationId organisation) {
        var people = new LinkedHashMap<String, String>();
        db.sql("""
                        select distinct account, display_name from identity.assignment_v1
                         where organisation = ? and valid @> ? order by display_name""").params(organisation.value(), LocalDate.now(clock)).query(row -> {
            people.put(row.getString("account"), row.getString("display_name"));
        });
        return people;
    }
}
