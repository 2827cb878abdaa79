package org.luoshi.web;

import java.util.List;
import org.luoshi.kernel.Reader;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The search box in the header: what every module finds, under its own heading. */
@Controller
class SearchPages {

    private static final int EACH = 10;

    private final ObjectProvider<Searchable> modules;

    SearchPages(ObjectProvider<Searchable> modules) {
        this.modules = modules;
    }

    @GetMapping("/w/search")
    @Admit
    String search(@RequestParam(defaultValue = "") String q, Reader reader, Model model) {
        var query = q.strip();
        model.addAttribute("query", query);
        model.addAttribute("groups", query.isEmpty() ? List.of() : found(query, reader));
        return "web/search";
    }

    private List<Searchable.Group> found(String query, Reader reader) {
        return modules.orderedStream()
                .map(module -> new Searchable.Group(module.key(), module.search(query, reader, EACH)))
                .filter(found -> !found.hits().isEmpty())
                .toList();
    }
}
