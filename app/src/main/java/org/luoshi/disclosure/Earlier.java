package org.luoshi.disclosure;

import static java.util.stream.Collectors.toMap;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.luoshi.disclosure.SmallCells.Release;
import org.luoshi.needs.BeneficiaryGroup;
import org.luoshi.projects.ProjectId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** What earlier versions of a project's page have told about groups, and what they had counted: the days whose receipts they show. */
@Repository
class Earlier {

    private final JdbcClient db;
    private final JsonMapper json;

    Earlier(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    private record Row(String shown, String counts) {}

    Release of(ProjectId id) {
        var known = Release.NONE;
        for (var row : versions(id)) known = known.then(counts(row.counts()), shown(row.shown()));
        return known;
    }

    private Iterable<Row> versions(ProjectId id) {
        return db.sql("""
                        select p.page ->> 'served' as shown,
                               (select coalesce(json_object_agg(c.beneficiary_group, c.person_times), '{}')
                                  from (select s.beneficiary_group, sum(s.person_times) as person_times
                                          from disclosure.published_day d
                                          join projects.activity_v1 a on a.receipt = d.receipt
                                          join projects.served_v1 s on s.activity = a.id
                                         where d.publication = p.id
                                         group by s.beneficiary_group) c) as counts
                          from disclosure.publication p where p.project = ? order by p.version""").param(id.value()).query(Row.class).list();
    }

    private Map<BeneficiaryGroup, SmallCells.Shown> shown(String served) {
        return Arrays.stream(json.readValue(served, PublishedProject.Cell[].class))
                .collect(toMap(PublishedProject.Cell::group, PublishedProject.Cell::shown));
    }

    private Map<BeneficiaryGroup, Integer> counts(String counted) {
        var counts = new EnumMap<BeneficiaryGroup, Integer>(BeneficiaryGroup.class);
        json.readTree(counted)
                .properties()
                .forEach(entry -> counts.put(
                        BeneficiaryGroup.valueOf(entry.getKey()),
                        entry.getValue().intValue()));
        return counts;
    }
}
