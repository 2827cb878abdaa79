package org.luoshi.admin.web;

import org.luoshi.identity.Inviting;
import org.luoshi.kernel.Actor;
import org.luoshi.kernel.Post;
import org.luoshi.kernel.Refusal;
import org.luoshi.web.Admit;
import org.luoshi.web.Done;
import org.luoshi.web.Form;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of people with accounts, and the form that lets another one in. */
@Controller
@Admit(Post.ADMINISTRATOR)
class PeoplePages {

    private final People people;
    private final Inviting inviting;
    private final Workplaces workplaces;
    private final ShownOnce shownOnce;

    PeoplePages(People people, Inviting inviting, Workplaces workplaces, ShownOnce shownOnce) {
        this.people = people;
        this.inviting = inviting;
        this.workplaces = workplaces;
        this.shownOnce = shownOnce;
    }

    @GetMapping("/w/people")
    String list(PeopleFilter filter, Model page) {
        page.addAttribute("filter", filter);
        page.addAttribute("people", people.list(filter));
        return "admin/people";
    }

    /** Names to choose from while an organisation is typed. */
    @GetMapping("/w/people/organisations")
    String organisations(@RequestParam(defaultValue = "") String organisation, Model page) {
        page.addAttribute("names", workplaces.suggest(organisation));
        return "admin/organisations";
    }

    @GetMapping("/w/people/new")
    String blank(Model page) {
        return form(page, Form.blank());
    }

    @PostMapping("/w/people/new")
    Object invite(Form<InvitationForm> form, Actor me, Model page) {
        var organisation =
                workplaces.find(form, form.soFar().organisation(), form.soFar().post());
        if (organisation.isEmpty() || form.hasErrors()) return form(page, form);
        try {
            var invited = inviting.invite(form.value().into(organisation.get()), me);
            return Done.see("/w/people/" + invited.account())
                    .with(shownOnce.carrying(invited.link().text()));
        } catch (Refusal refusal) {
            return form(page, form.refuse("signInName", refusal));
        }
    }

    private static String form(Model page, Form<InvitationForm> form) {
        page.addAttribute("form", form);
        return "admin/invite";
    }
}
