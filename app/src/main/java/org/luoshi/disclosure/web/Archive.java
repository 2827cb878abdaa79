package org.luoshi.disclosure.web;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.luoshi.disclosure.PublishedProject;
import org.luoshi.kernel.AttachmentId;
import org.luoshi.kernel.Refusal;
import org.luoshi.kernel.Subject;
import org.luoshi.projects.ProjectId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Every version of every public page, as it was published. */
@Repository
class Archive {

    private final JdbcClient db;
    private final JsonMapper json;

    Archive(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    private record Row(
            int version,
            Instant publishedAt,
            @Nullable String change,
            int sessions,
            int personTimes,
            @Nullable String page,
            @Nullable String latestPhotos) {}

    /**
     * A project's page.
     *
     * @param version null for the latest
     * @throws Refusal 404 when there is none
     */
    PublicPage find(String number, @Nullable Integer version) {
        var rows = db.sql("""
                        select version, published_at, change, sessions, person_times,
                               case when version = :version or (cast(:version as int) is null and latest) then page end as page,
                               case when latest then page ->> 'photos' end as latest_photos
                          from disclosure.publication where number = :number order by version""")
                .param("number", number)
                .param("version", version)
                .query(Archive::row)
                .list();
        var shown = rows.stream().filter(row -> row.page() != null).findFirst().orElseThrow(Refusal::missing);
        var page = read(shown.page());
        var photos = List.of(json.readValue(rows.get(rows.size() - 1).latestPhotos(), AttachmentId[].class));
        return new PublicPage(
                page,
                shown.version(),
                shown.publishedAt(),
                page.photos().stream().filter(photos::contains).toList(),
                versions(rows));
    }

    PublishedProject read(@Nullable String page) {
        return json.readValue(page, PublishedProject.class);
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getInt("version"),
                row.getTimestamp("published_at").toInstant(),
                row.getString("change"),
                row.getInt("sessions"),
                row.getInt("person_times"),
                row.getString("page"),
                row.getString("latest_photos"));
    }

    private static List<Version> versions(List<Row> rows) {
        var versions = new ArrayList<Version>();
        for (var row : rows)
            versions.add(
                    0,
                    new Version(
                            row.version(),
                            row.publishedAt(),
                            row.change(),
                            row.sessions(),
                            row.personTimes(),
                            versions.isEmpty() ? null : versions.get(0)));
        return versions;
    }

    /** Which record a published photo belongs to. @throws Refusal 404 for a photo that the latest version does not show */
    Subject ownerOfPhoto(String number, AttachmentId photo) {
        return db.sql("""
                        select f.owner_type, f.owner_id
                          from disclosure.publication p
                          join files.attachment_v1 f on f.id = :photo and f.data_level = 'public'
                         where p.number = :number and p.latest and jsonb_exists(p.page -> 'photos', cast(:photo as text))""")
                .param("number", number)
                .param("photo", photo.value())
                .query((row, index) -> new Subject(row.getString("owner_type"), row.getObject("owner_id", UUID.class)))
                .optional()
                .orElseThrow(Refusal::missing);
    }

    /** The latest version of a project, if it is public. */
    @Nullable
    PublicPage latestOf(ProjectId project) {
        return db.sql("select number from disclosure.publication where project = ? and latest")
                .param(project.value())
                .query(String.class)
                .optional()
                .map(number -> find(number, null))
                .orElse(null);
    }
}
