package org.luoshi.admin.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.luoshi.identity.Assigning;
import org.luoshi.identity.AssignmentId;
import org.luoshi.kernel.AccountId;
import org.luoshi.kernel.Actor;
import org.luoshi.kernel.Post;
import org.luoshi.kernel.Refusal;
import org.luoshi.web.Admit;
import org.luoshi.web.Done;
import org.luoshi.web.Form;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Giving a person a post, and ending one. */
@Controller
@Admit(Post.ADMINISTRATOR)
class PostPages {

    private final Assigning assigning;
    private final People people;
    private final Workplaces workplaces;
    private final Clock clock;

    PostPages(Assigning assigning, People people, Workplaces workplaces, Clock clock) {
        this.assigning = assigning;
        this.people = people;
        this.workplaces = workplaces;
        this.clock = clock;
    }

    @GetMapping("/w/people/{id}/posts/new")
    String blank(@PathVariable AccountId id, Model page) {
        return form(page, id, Form.showing(Map.of("firstDay", LocalDate.now(clock))));
    }

    @PostMapping("/w/people/{id}/posts/new")
    Object give(@PathVariable AccountId id, Form<PostForm> form, Actor me, Model page) {
        var typed = form.soFar();
        var organisation = workplaces.find(form, typed.organisation(), typed.post());
        if (organisation.isEmpty() || form.hasErrors()) return form(page, id, form);
        try {
            assigning.give(id, organisation.get(), typed.post(), typed.firstDay(), typed.to(), me);
            return Done.see("/w/people/" + id).saying("admin.said.post-given");
        } catch (Refusal refusal) {
            if (refusal.kind() == Refusal.Kind.MISSING) throw refusal;
            var field = refusal.key().equals("identity.post.ends-before") ? "lastDay" : "post";
            return form(page, id, form.refuse(field, refusal));
        }
    }

    @PostMapping("/w/people/{id}/posts/{assignment}/end")
    Done end(@PathVariable AccountId id, @PathVariable AssignmentId assignment, Actor me) {
        assigning.end(id, assignment, LocalDate.now(clock), me);
        return Done.see("/w/people/" + id).saying("admin.said.post-ended");
    }

    private String form(Model page, AccountId id, Form<PostForm> form) {
        page.addAttribute("person", people.person(id));
        page.addAttribute("form", form);
        return "admin/post";
    }
}
