package org.luoshi.admin.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.luoshi.identity.AccountEvent;
import org.luoshi.identity.Disabling;
import org.luoshi.identity.Inviting;
import org.luoshi.identity.LinkId;
import org.luoshi.identity.Links;
import org.luoshi.identity.Secret;
import org.luoshi.kernel.AccountId;
import org.luoshi.kernel.Actor;
import org.luoshi.kernel.Post;
import org.luoshi.web.Admit;
import org.luoshi.web.Done;
import org.luoshi.web.Timeline;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** One person's account: what it may do, what was sent, what happened to it. */
@Controller
@Admit(Post.ADMINISTRATOR)
class PersonPages {

    private final People people;
    private final Inviting inviting;
    private final Disabling disabling;
    private final Links links;
    private final Timeline timeline;
    private final ShownOnce shownOnce;
    private final String baseUrl;

    PersonPages(
            People people,
            Inviting inviting,
            Disabling disabling,
            Links links,
            Timeline timeline,
            ShownOnce shownOnce,
            @Value("${luoshi.base-url}") String baseUrl) {
        this.people = people;
        this.inviting = inviting;
        this.disabling = disabling;
        this.links = links;
        this.timeline = timeline;
        this.shownOnce = shownOnce;
        this.baseUrl = baseUrl;
    }

    @GetMapping("/w/people/{id}")
    String show(
            @PathVariable AccountId id,
            Actor me,
            HttpServletRequest request,
            HttpServletResponse response,
            Model page) {
        page.addAttribute("person", people.person(id));
        page.addAttribute("links", people.links(id));
        page.addAttribute("keys", people.keys(id));
        page.addAttribute("self", id.equals(me.account()));
        page.addAttribute("trail", timeline.of(List.of(AccountEvent.subject(id))));
        shownOnce.take(request, response).ifPresent(secret -> page.addAttribute("link", baseUrl + "/link/" + secret));
        return "admin/person";
    }

    @PostMapping("/w/people/{id}/disable")
    Done disable(@PathVariable AccountId id, Actor me) {
        disabling.disable(id, me);
        return see(id).saying("admin.said.disabled");
    }

    @PostMapping("/w/people/{id}/enable")
    Done enable(@PathVariable AccountId id, Actor me) {
        disabling.enable(id, me);
        return see(id).saying("admin.said.enabled");
    }

    @PostMapping("/w/people/{id}/link")
    Done sendAgain(@PathVariable AccountId id, Actor me) {
        return showing(id, inviting.again(id, me));
    }

    @PostMapping("/w/people/{id}/factor-reset")
    Done resetFactor(@PathVariable AccountId id, Actor me) {
        return showing(id, inviting.resetFactor(id, me));
    }

    @PostMapping("/w/people/{id}/links/{link}/revoke")
    Done revoke(@PathVariable AccountId id, @PathVariable LinkId link, Actor me) {
        links.revoke(id, link, me);
        return see(id).saying("admin.said.link-revoked");
    }

    private Done showing(AccountId id, Secret secret) {
        return see(id).with(shownOnce.carrying(secret.text()));
    }

    private static Done see(AccountId id) {
        return Done.see("/w/people/" + id);
    }
}
