package org.luoshi.home;

import java.util.List;
import org.luoshi.kernel.Reader;
import org.luoshi.needs.NeedStatus;
import org.luoshi.projects.ProjectStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How many needs and projects stand where, among those that a person may see. */
@Repository
class Workbench {

    private final JdbcClient db;

    Workbench(JdbcClient db) {
        this.db = db;
    }

    List<Count<NeedStatus>> needs(Reader reader) {
        return db.sql("select n.status, count(*) from needs.need n where " + org.luoshi.needs.Access.SEEN
                        + " group by n.status")
                .params(org.luoshi.needs.Access.of(reader))
                .query((row, number) -> new Count<>(NeedStatus.valueOf(row.getString(1)), row.getInt(2)))
                .list();
    }

    List<Count<ProjectStatus>> projects(Reader reader) {
        return db.sql("select j.status, count(*) from projects.project j where " + org.luoshi.projects.Access.SEEN
                        + " group by j.status")
                .params(org.luoshi.projects.Access.of(reader))
                .query((row, number) -> new Count<>(ProjectStatus.valueOf(row.getString(1)), row.getInt(2)))
                .list();
    }
}
