package org.luoshi.directives.web;

import static java.util.stream.Collectors.groupingBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.luoshi.directives.ClauseText;
import org.luoshi.directives.Clauses;
import org.luoshi.directives.Document;
import org.luoshi.directives.Documents;
import org.luoshi.directives.ServingWork;
import org.luoshi.directives.StatedFact;
import org.luoshi.directives.StatedFacts;
import org.luoshi.kernel.ClauseRef;
import org.luoshi.kernel.DocumentRef;
import org.luoshi.kernel.Refusal;
import org.luoshi.web.Public;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The documents, their clauses and what they state, for everyone to read. */
@Controller
@Public
class DocumentPages {

    private final Documents documents;
    private final Clauses clauses;
    private final StatedFacts facts;
    private final ObjectProvider<ServingWork> work;

    DocumentPages(Documents documents, Clauses clauses, StatedFacts facts, ObjectProvider<ServingWork> work) {
        this.documents = documents;
        this.clauses = clauses;
        this.facts = facts;
        this.work = work;
    }

    @GetMapping("/documents")
    String list(Model page) {
        var all = documents.list();
        var read = all.stream().filter(document -> !isCited(document)).toList();
        page.addAttribute("documents", read);
        page.addAttribute("cited", all.stream().filter(DocumentPages::isCited).toList());
        page.addAttribute("counts", counts(read));
        return "directives/list";
    }

    private static boolean isCited(Document document) {
        return document.status() == Document.Status.CITED;
    }

    private Map<DocumentRef, Integer> counts(List<Document> those) {
        var counts = new LinkedHashMap<DocumentRef, Integer>();
        for (var document : those)
            counts.put(document.ref(), clauses.of(document.ref()).size());
        return counts;
    }

    @GetMapping("/documents/facts")
    String facts(Model page) {
        page.addAttribute("facts", facts.list().stream().collect(groupingBy(StatedFact::kind)));
        return "directives/facts";
    }

    @GetMapping("/documents/{code}")
    String document(@PathVariable String code, Model page) {
        var document = documents.find(new DocumentRef(code)).orElseThrow(Refusal::missing);
        page.addAttribute("document", document);
        page.addAttribute("clauses", views(document.ref()));
        return "directives/document";
    }

    private List<ClauseView> views(DocumentRef document) {
        var stated = facts.in(document);
        var serving = work.stream().findFirst().map(all -> all.of(document)).orElse(Map.of());
        return clauses.of(document).stream()
                .map(clause -> view(clause, stated, serving))
                .toList();
    }

    private ClauseView view(ClauseText clause, List<StatedFact> stated, Map<ClauseRef, Integer> serving) {
        var here = stated.stream()
                .filter(fact -> fact.sources().contains(clause.ref()))
                .toList();
        var projects = serving.getOrDefault(clause.ref(), 0);
        var address = projects == 0 ? null : work.getObject().address(clause.ref());
        return new ClauseView(clause, here, projects, address);
    }
}
