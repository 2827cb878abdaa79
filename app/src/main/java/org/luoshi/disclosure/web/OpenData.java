package org.luoshi.disclosure.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luoshi.disclosure.PublishedProject;
import org.luoshi.needs.BeneficiaryGroup;
import org.luoshi.web.HostName;
import org.luoshi.web.Public;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import tools.jackson.databind.json.JsonMapper;

/** What is public, as files for whoever wants to reckon with it: the same rows, filters and sums as the pages. */
@Controller
@Public
class OpenData {

    /** The columns of the CSV file, explained on the page {@code /open}. */
    static final List<String> COLUMNS = List.of(
            "number",
            "version",
            "published_at",
            "url",
            "title",
            "need",
            "lead",
            "recipient",
            "county_authority",
            "county_code",
            "county",
            "place",
            "clauses",
            "first_day",
            "last_day",
            "completed",
            "planned_sessions",
            "planned_people",
            "sessions",
            "person_times",
            "waiting",
            "left_behind_elderly",
            "left_behind_women",
            "left_behind_children",
            "disabled",
            "other_villagers",
            "effect");

    private static final String LICENCE = "https://creativecommons.org/licenses/by/4.0/";

    private final PublicBoard board;
    private final Homes homes;
    private final Archive archive;
    private final HostName host;
    private final JsonMapper json;
    private final String baseUrl;

    OpenData(
            PublicBoard board,
            Homes homes,
            Archive archive,
            HostName host,
            JsonMapper json,
            @Value("${luoshi.base-url}") String baseUrl) {
        this.board = board;
        this.homes = homes;
        this.archive = archive;
        this.host = host;
        this.json = json;
        this.baseUrl = baseUrl;
    }

    @GetMapping("/open")
    String about(Model page) {
        page.addAttribute("columns", COLUMNS);
        page.addAttribute("licence", LICENCE);
        return "disclosure/open";
    }

    @GetMapping("/open/projects.csv")
    void csv(PublicFilter filter, HttpServletResponse response) throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"projects.csv\"");
        response.addHeader("Link", "<" + LICENCE + ">; rel=\"license\", <" + baseUrl + "/open>; rel=\"describedby\"");
        var csv = new Csv(response.getWriter());
        csv.line(COLUMNS.toArray());
        board.each(filter, homes.choices().codesOf(filter.county()), row -> csv.line(cells(row)));
    }

    private @Nullable Object[] cells(ResultSet row) throws SQLException {
        var line = PublicBoard.line(row, 0);
        var page = archive.read(row.getString("page"));
        return new @Nullable Object[] {
            line.number(),
            line.version(),
            line.publishedAt(),
            url(line),
            line.title(),
            page.need(),
            line.lead(),
            page.recipient(),
            page.countyAuthority(),
            page.countyCode(),
            line.county(),
            line.place(),
            String.join("; ", line.clauses().stream().map(Object::toString).toList()),
            page.firstDay(),
            page.lastDay(),
            page.completed(),
            page.plannedSessions(),
            page.plannedPeople(),
            line.sessions(),
            line.personTimes(),
            page.waiting(),
            served(page, BeneficiaryGroup.LEFT_BEHIND_ELDERLY),
            served(page, BeneficiaryGroup.LEFT_BEHIND_WOMEN),
            served(page, BeneficiaryGroup.LEFT_BEHIND_CHILDREN),
            served(page, BeneficiaryGroup.DISABLED),
            served(page, BeneficiaryGroup.OTHER_VILLAGERS),
            page.effect()
        };
    }

    private String url(ProjectLine line) {
        return baseUrl + "/projects/" + line.number();
    }

    /** A figure, {@code <11}, {@code *}; nothing where nobody came, or where only the total is public. */
    private static @Nullable Object served(PublishedProject page, BeneficiaryGroup group) {
        for (var cell : page.served())
            if (cell.group() == group)
                return switch (cell.shown()) {
                    case EXACT -> cell.personTimes();
                    case TOO_FEW -> "<" + page.smallestCell();
                    case WITHHELD -> "*";
                };
        return null;
    }

    @GetMapping("/open/projects.json")
    void json(PublicFilter filter, HttpServletResponse response) throws IOException {
        var codes = homes.choices().codesOf(filter.county());
        response.setContentType("application/json;charset=UTF-8");
        try (var out =
                json.createGenerator(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8))) {
            out.writeStartObject();
            out.writePOJOProperty("about", new About(host.host().name(), LICENCE, baseUrl + "/open"));
            out.writePOJOProperty("totals", board.totals(filter, codes));
            out.writeName("projects");
            out.writeStartArray();
            board.each(filter, codes, row -> out.writePOJO(project(row)));
            out.writeEndArray();
            out.writeEndObject();
        }
    }

    private Project project(ResultSet row) throws SQLException {
        var line = PublicBoard.line(row, 0);
        return new Project(
                url(line),
                line.version(),
                line.publishedAt(),
                line.sessions(),
                line.personTimes(),
                archive.read(row.getString("page")));
    }

    /** Who publishes, and under which terms. */
    record About(String publisher, String licence, String documentation) {}

    /** @param sessions of the year asked for, if one was; those of all years stand in the page */
    record Project(
            String url, int version, Instant publishedAt, long sessions, long personTimes, PublishedProject page) {}
}
