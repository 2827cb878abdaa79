package org.luoshi.admin.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Optional;
import org.luoshi.directives.Clauses;
import org.luoshi.kernel.Actor;
import org.luoshi.kernel.ClauseRef;
import org.luoshi.kernel.Post;
import org.luoshi.kernel.Refusal;
import org.luoshi.rules.Policies;
import org.luoshi.rules.PolicyChange;
import org.luoshi.web.Admit;
import org.luoshi.web.Done;
import org.luoshi.web.Form;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The association's thresholds: what holds, what held, and the form that records a decision to change it. */
@Controller
@Admit({Post.ADMINISTRATOR, Post.LEADER})
class PolicyPages {

    private static final String POLICIES = "/w/policies";

    private final PolicyBook book;
    private final Policies policies;
    private final Clauses clauses;
    private final Clock clock;

    PolicyPages(PolicyBook book, Policies policies, Clauses clauses, Clock clock) {
        this.book = book;
        this.policies = policies;
        this.clauses = clauses;
        this.clock = clock;
    }

    @GetMapping(POLICIES)
    String all(Model page) {
        page.addAttribute("policies", book.all());
        return "admin/policies";
    }

    @GetMapping("/w/policies/{name}")
    @Admit(Post.ADMINISTRATOR)
    String ask(@PathVariable String name, Model page) {
        var sheet = book.sheet(book.kind(name));
        var today = LocalDate.now(clock);
        var shown = new HashMap<String, Object>();
        sheet.versions().stream()
                .filter(version -> version.inForce(today))
                .forEach(version ->
                        version.values().forEach((component, value) -> shown.put(PolicyBook.field(component), value)));
        shown.put("from", today.plusDays(1));
        return asking(page, sheet, Form.showing(shown));
    }

    @PostMapping("/w/policies/{name}")
    @Admit(Post.ADMINISTRATOR)
    Object change(@PathVariable String name, Form<PolicyForm> form, Actor me, Model page) {
        var kind = book.kind(name);
        var values = book.read(kind, form);
        var clause = clause(form);
        if (values.isEmpty() || clause.isEmpty() || form.hasErrors()) return asking(page, book.sheet(kind), form);
        var typed = form.value();
        try {
            policies.change(new PolicyChange(
                    values.get(),
                    typed.from(),
                    clause.get(),
                    typed.decidingBody(),
                    typed.decidedOn(),
                    typed.decision(),
                    me));
            return Done.see(POLICIES).saying("admin.said.policy-changed");
        } catch (Refusal refusal) {
            return asking(page, book.sheet(kind), form.refuse("from", refusal));
        }
    }

    private Optional<ClauseRef> clause(Form<PolicyForm> form) {
        if (!form.isFine("clause")) return Optional.empty();
        try {
            var clause = ClauseRef.valueOf(form.soFar().clause());
            if (clauses.exists(clause)) return Optional.of(clause);
        } catch (IllegalArgumentException e) {
            // refused below, like a clause that is in none of the documents
        }
        form.refuse("clause", "admin.policy.no-such-clause");
        return Optional.empty();
    }

    private static String asking(Model page, PolicySheet sheet, Form<PolicyForm> form) {
        page.addAttribute("policy", sheet);
        page.addAttribute("form", form);
        return "admin/policy";
    }
}
