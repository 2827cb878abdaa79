package org.luoshi.disclosure.web;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.luoshi.files.Files;
import org.luoshi.files.Served;
import org.luoshi.kernel.AttachmentId;
import org.luoshi.web.Paged;
import org.luoshi.web.Public;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The public site: what was done in a year, all published projects, and one project version by version. */
@Controller
@Public
class PublicPages {

    private static final int LATEST = 5;

    private final Homes homes;
    private final PublicBoard board;
    private final Archive archive;
    private final Files files;

    PublicPages(Homes homes, PublicBoard board, Archive archive, Files files) {
        this.homes = homes;
        this.board = board;
        this.archive = archive;
        this.files = files;
    }

    @GetMapping("/")
    String home(
            @RequestParam(required = false) @Nullable String year,
            @RequestParam(required = false) @Nullable String county,
            Model page) {
        var latest = board.lines(PublicFilter.ALL, null, LATEST);
        page.addAttribute("home", homes.home(number(year), county));
        page.addAttribute("latest", latest);
        page.addAttribute("corrections", board.corrections(LATEST));
        latest.stream()
                .filter(line -> line.sessions() > 0)
                .max(Comparator.comparing(ProjectLine::sessions))
                .ifPresent(line -> page.addAttribute("example", archive.find(line.number(), null)));
        return "disclosure/home";
    }

    private static @Nullable Integer number(@Nullable String year) {
        return year != null && year.matches("\\d{4}") ? Integer.valueOf(year) : null;
    }

    @GetMapping("/projects")
    String list(PublicFilter filter, Model page) {
        var choices = homes.choices();
        var codes = choices.codesOf(filter.county());
        var totals = board.totals(filter, codes);
        var lines = board.lines(filter, codes, PublicBoard.SIZE);
        page.addAttribute("filter", filter);
        page.addAttribute("counties", choices.counties());
        page.addAttribute("years", choices.years());
        page.addAttribute("totals", totals);
        page.addAttribute(
                "projects", new Paged<>(lines, filter.pageNumber(), PublicBoard.SIZE, totals.projects(), null));
        return "disclosure/projects";
    }

    @GetMapping("/projects/{number}")
    String project(@PathVariable String number, Model page) {
        page.addAttribute("shown", archive.find(number, null));
        return "disclosure/project";
    }

    @GetMapping("/projects/{number}/v/{version}")
    String version(@PathVariable String number, @PathVariable int version, Model page) {
        page.addAttribute("shown", archive.find(number, version));
        return "disclosure/project";
    }

    @GetMapping("/projects/{number}/photos/{photo}")
    Served photo(
            @PathVariable String number,
            @PathVariable AttachmentId photo,
            @RequestParam(defaultValue = "") String size) {
        var owner = archive.ownerOfPhoto(number, photo);
        return (size.equals("small") ? files.thumbnail(photo, owner) : files.serve(photo, owner)).nameless();
    }
}
