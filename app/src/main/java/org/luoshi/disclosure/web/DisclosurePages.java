package org.luoshi.disclosure.web;

import java.time.Clock;
import org.luoshi.disclosure.Publishing;
import org.luoshi.disclosure.Statement;
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
    private final Publishing publishing;
    private final Archive archive;
    private final Clock clock;

    DisclosurePages(DisclosureBoard board, Publishing publishing, Archive archive, Clock clock) {
        this.board = board;
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
        var stated = published == null ? Statement.NOTHING : published.stated();
        return preview(page, id, stated, PublishForm.showing(stated), who);
    }

    @PostMapping("/w/disclosure/{id}")
    @Admit(Post.SECRETARIAT_CLERK)
    Object publish(@PathVariable ProjectId id, Form<PublishForm> form, SignedIn who, Model page) {
        var stated = form.soFar().statement();
        var draft = publishing.draft(id);
        for (var question : draft.with(stated).open())
            form.refuse(PublishForm.field(question), "disclosure.unanswered." + question.name());
        if (draft.version() > 1 && form.soFar().saysNoChange()) form.refuse("change", Publishing.NO_CHANGE);
        if (form.hasErrors()) return preview(page, id, stated, form, who);
        try {
            publishing.publish(id, stated, who.actor());
        } catch (Refusal refused) {
            if (!refused.key().equals(Publishing.CHANGED)) throw refused;
            return preview(page, id, stated, form.refuse("seen", refused), who);
        }
        return Done.see("/w/disclosure/" + id).saying("disclosure.said.published");
    }

    private String preview(Model page, ProjectId id, Statement stated, Form<PublishForm> form, SignedIn who) {
        page.addAttribute("id", id);
        page.addAttribute("shown", Preview.of(publishing.draft(id), stated, archive.latestOf(id), clock.instant()));
        page.addAttribute("mayPublish", who.actor().is(Post.SECRETARIAT_CLERK));
        page.addAttribute("form", form);
        return "disclosure/preview";
    }
}
