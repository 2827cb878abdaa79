package org.luoshi.disclosure;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.luoshi.inbox.Tasks;
import org.luoshi.kernel.Actor;
import org.luoshi.kernel.Identifier;
import org.luoshi.kernel.Post;
import org.luoshi.kernel.Refusal;
import org.luoshi.projects.Holding;
import org.luoshi.projects.ProjectId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Puts a project's page before the public, or a new version of it. What was public once stays addressable. */
@Service
@Transactional
public class Publishing {

    /** Something else would be public than what was looked at. */
    public static final String CHANGED = "disclosure.changed";

    /** A later version that does not say what is different. */
    public static final String NO_CHANGE = "disclosure.change.none";

    private final Holding projects;
    private final ProjectFacts facts;
    private final JdbcClient db;
    private final JsonMapper json;
    private final Tasks tasks;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Publishing(
            Holding projects,
            ProjectFacts facts,
            JdbcClient db,
            JsonMapper json,
            Tasks tasks,
            ApplicationEventPublisher events,
            Clock clock) {
        this.projects = projects;
        this.facts = facts;
        this.db = db;
        this.json = json;
        this.tasks = tasks;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What would be public now, read at one moment.
     *
     * @throws Refusal 404 for a project that is not there or not approved
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Draft draft(ProjectId id) {
        var page = facts.gather(id);
        if (page == null) throw Refusal.missing();
        var photos = facts.photos(id);
        var version = 1 + latest(id);
        return new Draft(page, photos, version, mark(page, photos, version));
    }

    private String mark(PublishedProject page, List<Draft.Photo> photos, int version) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            sha.update(json.writeValueAsBytes(page));
            sha.update(json.writeValueAsBytes(photos));
            return version + "-" + HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /**
     * Makes public what was looked at and nothing else: the project is held, so that nothing is confirmed meanwhile.
     *
     * @return the version
     * @throws Refusal when something else would be public than what was looked at; 404 for a photo that is not offered;
     *     naming the first question that has neither answer nor reason
     */
    public int publish(ProjectId id, Statement stated, Actor by) {
        if (!by.is(Post.SECRETARIAT_CLERK)) throw Refusal.forbidden("web.not-your-post");
        projects.hold(id);
        var draft = draft(id);
        if (!draft.mark().equals(stated.seen())) throw Refusal.conflict(CHANGED);
        if (!draft.offersAll(stated)) throw Refusal.missing();
        var page = draft.with(stated);
        requireAnswers(page);
        var version = draft.version();
        var change = stated.change();
        if (version > 1 && (change == null || change.isBlank())) throw Refusal.invalid(NO_CHANGE);
        var note = version == 1 ? null : change;
        save(id, version, page, note, by);
        tasks.settle(id.subject(), by, DisclosureClock.PUBLISH, DisclosureClock.EFFECT);
        events.publishEvent(new ProjectPublished(id, version, note, Question.CLAUSE, by, clock.instant()));
        return version;
    }

    private static void requireAnswers(PublishedProject page) {
        for (var question : page.open())
            throw Refusal.forbiddenBy(Question.CLAUSE, "disclosure.unanswered." + question.name());
    }

    private int latest(ProjectId id) {
        return db.sql("select coalesce(max(version), 0) from disclosure.publication where project = ?")
                .param(id.value())
                .query(Integer.class)
                .single();
    }

    private void save(ProjectId id, int version, PublishedProject page, @Nullable String change, Actor by) {
        db.sql("update disclosure.publication set latest = false where project = ? and latest")
                .param(id.value())
                .update();
        var publication = Identifier.next();
        db.sql("""
                        insert into disclosure.publication (id, project, version, latest, number, title, county_code, lead, sessions,
                                                            person_times, published_at, published_by, change, page)
                        values (:id, :project, :version, true, :number, :title, :county, :lead, :sessions,
                                :times, :at, :by, :change, cast(:page as jsonb))""")
                .param("id", publication)
                .param("project", id.value())
                .param("version", version)
                .param("number", page.number())
                .param("title", page.title())
                .param("county", page.countyCode())
                .param("lead", page.lead())
                .param("sessions", page.sessions())
                .param("times", page.personTimes())
                .param("at", Timestamp.from(clock.instant()))
                .param("by", by.account() == null ? null : by.account().value())
                .param("change", change)
                .param("page", json.writeValueAsString(page))
                .update();
        saveDays(publication);
    }

    private void saveDays(UUID publication) {
        db.sql("""
                        insert into disclosure.published_day (publication, position, day, place, person_times, receipt)
                        select p.id, d.position, cast(d.one ->> 'day' as date), d.one ->> 'place',
                               cast(d.one ->> 'personTimes' as int), d.one ->> 'receipt'
                          from disclosure.publication p
                         cross join jsonb_array_elements(p.page -> 'days') with ordinality d (one, position)
                         where p.id = ?""").param(publication).update();
    }
}
