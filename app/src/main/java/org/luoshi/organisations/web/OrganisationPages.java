package org.luoshi.organisations.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.luoshi.kernel.OrganisationId;
import org.luoshi.kernel.Post;
import org.luoshi.kernel.Reader;
import org.luoshi.organisations.Organisations;
import org.luoshi.web.Admit;
import org.luoshi.web.Paged;
import org.luoshi.web.Spreadsheet;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of organisations, its export, and the suggestions for pickers. */
@Controller
@Admit
class OrganisationPages {

    private static final int SUGGESTED = 12;

    private final OrganisationList list;
    private final OrganisationExport export;
    private final Organisations organisations;
    private final Clock clock;

    OrganisationPages(OrganisationList list, OrganisationExport export, Organisations organisations, Clock clock) {
        this.list = list;
        this.export = export;
        this.organisations = organisations;
        this.clock = clock;
    }

    @GetMapping("/w/organisations")
    String list(
            @RequestParam Map<String, String> address,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(required = false) @Nullable OrganisationId after,
            @RequestParam(defaultValue = "false") boolean exact,
            Reader reader,
            Model model) {
        var query = OrganisationQuery.of(address);
        var rows = after == null ? list.page(query, within(page), exact) : list.after(query, after);
        model.addAttribute("query", query);
        model.addAttribute("rows", rows);
        model.addAttribute("divisions", list.divisions(LocalDate.now(clock)));
        model.addAttribute("without", rows.rows().isEmpty() ? list.countsWithoutOne(query) : Map.of());
        model.addAttribute("mayRegister", reader.holds(Post.SECRETARIAT_CLERK));
        return "organisations/list";
    }

    /** Deeper pages have no number: they are reached from row to row. */
    private static int within(int page) {
        return Math.min(Math.max(page, 1), Paged.COUNTED / OrganisationList.SIZE);
    }

    @GetMapping("/w/organisations.xlsx")
    Spreadsheet export(@RequestParam Map<String, String> address, Reader reader, Locale locale) {
        return export.of(OrganisationQuery.of(address), reader, locale);
    }

    /** Options for a field that names an organisation; the field may call its words {@code q} or {@code parent}. */
    @GetMapping("/w/organisations/suggest")
    String suggest(
            @RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String parent, Model model) {
        var words = q.isBlank() ? parent : q;
        model.addAttribute("cards", words.isBlank() ? List.of() : organisations.search(words, List.of(), SUGGESTED));
        return "organisations/suggest";
    }
}
