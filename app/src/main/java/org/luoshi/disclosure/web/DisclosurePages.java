package org.luoshi.disclosure.web;

import java.time.Clock;
import java.util.Map;
import org.luoshi.disclosure.ProjectFacts;
import org.luoshi.disclosure.PublishedProject;
import org.luoshi.disclosure.Publishing;
import org.luoshi.disclosure.Question;
import org.luoshi.identity.SignedIn;
import org.luoshi.kernel.Post;
import org.luoshi.kernel.Refusal;
import org.luoshi.projects.ProjectId;
import org.luoshi.web.Admit;
import org.luoshi.web.Done;
import org.luoshi.web.Form;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Which projects the public knows, and a page before it is public. */
@Controller
@Admit({Post.SECRETARIAT_CLERK, Post.LEADER})
class DisclosurePages {

    private final DisclosureBoard board;
    private final ProjectFacts facts;
    private final Publishing publishing;
    private final Archive archive;
    private final Clock clock;

    DisclosurePages(DisclosureBoard board, ProjectFacts facts, Publishing publishing, Archive archive, Clock clock) {
        this.board = board;
        this.facts = facts;
        this.publishing = publishing;
        this.archive = archive;
        this.clock = clock;
    }

    @GetMapping("/w/disclosure")
    String list(DisclosureFilter filter, Model page) {
        page.addAttribute("filter", filter);
        page.addAttribute("projects", board.list(filter));
        return "disclosure/list";
    }

    @GetMapping("/w/disclosure/{id}")
    String preview(@PathVariable ProjectId id, SignedIn who, Model page) {
        var published = archive.latestOf(id);
        var reasons = published == null
                ? Map.<Question, String>of()
                : published.project().reasons();
        return preview(page, id, gathered(id, reasons), PublishForm.showing(reasons), who);
    }

    @PostMapping("/w/disclosure/{id}")
    @Admit(Post.SECRETARIAT_CLERK)
    Object publish(@PathVariable ProjectId id, Form<PublishForm> form, SignedIn who, Model page) {
        var gathered = gathered(id, form.soFar().given());
        for (var question : gathered.open())
            form.refuse(PublishForm.field(question), "disclosure.unanswered." + question.name());
        if (archive.latestOf(id) != null && form.soFar().saysNoChange())
            form.refuse("change", "disclosure.change.none");
        if (form.hasErrors()) return preview(page, id, gathered, form, who);
        publishing.publish(id, form.value().given(), form.value().change(), who.actor());
        return Done.see("/w/disclosure/" + id).saying("disclosure.said.published");
    }

    /** @throws Refusal 404 for a project that is not there or not approved */
    private PublishedProject gathered(ProjectId id, Map<Question, String> reasons) {
        var gathered = facts.gather(id, reasons);
        if (gathered == null) throw Refusal.missing();
        return gathered;
    }

    private String preview(Model page, ProjectId id, PublishedProject project, Form<PublishForm> form, SignedIn who) {
        page.addAttribute("id", id);
        page.addAttribute("shown", Preview.of(project, archive.latestOf(id), clock.instant()));
        page.addAttribute("mayPublish", who.actor().is(Post.SECRETARIAT_CLERK));
        page.addAttribute("form", form);
        return "disclosure/preview";
    }
}
