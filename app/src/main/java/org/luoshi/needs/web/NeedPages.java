package org.luoshi.needs.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.luoshi.identity.SignedIn;
import org.luoshi.kernel.Actor;
import org.luoshi.kernel.Post;
import org.luoshi.kernel.Reader;
import org.luoshi.kernel.Refusal;
import org.luoshi.needs.Access;
import org.luoshi.needs.HelpKind;
import org.luoshi.needs.NeedId;
import org.luoshi.needs.Posting;
import org.luoshi.web.Admit;
import org.luoshi.web.Done;
import org.luoshi.web.Form;
import org.luoshi.web.Timeline;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The list of needs, one need, and the form to ask with. */
@Controller
@Admit({Post.SECRETARIAT_CLERK, Post.LEADER, Post.MEMBER_HANDLER, Post.COUNTY_OFFICER, Post.HEALTH_CENTRE_CONTACT})
class NeedPages {

    private final Posting posting;
    private final NeedBoard board;
    private final Timeline timeline;
    private final Clock clock;

    NeedPages(Posting posting, NeedBoard board, Timeline timeline, Clock clock) {
        this.posting = posting;
        this.board = board;
        this.timeline = timeline;
        this.clock = clock;
    }

    @GetMapping("/w/needs")
    String list(NeedFilter filter, Reader reader, Model page) {
        page.addAttribute("filter", filter);
        page.addAttribute("needs", board.list(filter, reader));
        page.addAttribute("counties", board.counties(reader));
        page.addAttribute("mayPost", reader.holds(Post.HEALTH_CENTRE_CONTACT));
        return "needs/list";
    }

    @GetMapping("/w/needs/{id}")
    String sheet(@PathVariable NeedId id, SignedIn who, Model page) {
        var need = board.sheet(id, who.reader());
        page.addAttribute("need", need);
        page.addAttribute("acts", Access.actsNow(who.actor(), need.standing()));
        page.addAttribute("trail", timeline.of(List.of(id.subject())));
        return "needs/sheet";
    }

    @GetMapping("/w/needs/new")
    @Admit(Post.HEALTH_CENTRE_CONTACT)
    String blank(Model page) {
        return form(page, Form.blank(), "/w/needs/new");
    }

    @PostMapping("/w/needs/new")
    @Admit(Post.HEALTH_CENTRE_CONTACT)
    Object post(Form<NeedForm> form, Actor me, Model page) {
        NeedForm.check(form, LocalDate.now(clock));
        if (form.hasErrors()) return form(page, form, "/w/needs/new");
        var id = posting.post(HelpKind.FREE_CLINIC, form.value().details(), me);
        return Done.see("/w/needs/" + id).saying("needs.said.posted");
    }

    @GetMapping("/w/needs/{id}/edit")
    @Admit(Post.HEALTH_CENTRE_CONTACT)
    String edit(@PathVariable NeedId id, SignedIn who, Model page) {
        var need = board.sheet(id, who.reader());
        if (!Access.actsNow(who.actor(), need.standing()).contains(Access.Act.CORRECT))
            throw Refusal.conflict("needs.is." + need.standing().status());
        return form(page, NeedForm.showing(need), "/w/needs/" + id + "/edit");
    }

    @PostMapping("/w/needs/{id}/edit")
    @Admit(Post.HEALTH_CENTRE_CONTACT)
    Object correct(@PathVariable NeedId id, Form<NeedForm> form, Actor me, Model page) {
        NeedForm.check(form, LocalDate.now(clock));
        if (form.hasErrors()) return form(page, form, "/w/needs/" + id + "/edit");
        posting.correct(id, form.value().details(), me);
        return Done.see("/w/needs/" + id).saying("needs.said.posted");
    }

    private static String form(Model page, Form<NeedForm> form, String action) {
        page.addAttribute("form", form);
        page.addAttribute("action", action);
        return "needs/form";
    }
}
