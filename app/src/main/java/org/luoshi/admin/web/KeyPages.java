package org.luoshi.admin.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.luoshi.identity.ApiKeyId;
import org.luoshi.identity.ApiKeys;
import org.luoshi.identity.SignedIn;
import org.luoshi.kernel.AccountId;
import org.luoshi.kernel.Actor;
import org.luoshi.kernel.Post;
import org.luoshi.kernel.Refusal;
import org.luoshi.web.Admit;
import org.luoshi.web.Done;
import org.luoshi.web.Form;
import org.luoshi.web.InLine;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The keys of one's own programs: made with the password, shown once, revoked by their owner or an administrator. */
@Controller
@Admit
class KeyPages {

    private static final String KEYS = "/w/account/keys";

    private final ApiKeys keys;
    private final People people;
    private final ShownOnce shownOnce;

    KeyPages(ApiKeys keys, People people, ShownOnce shownOnce) {
        this.keys = keys;
        this.people = people;
        this.shownOnce = shownOnce;
    }

    @GetMapping(KEYS)
    String list(SignedIn who, HttpServletRequest request, HttpServletResponse response, Model page) {
        page.addAttribute("keys", people.keys(who.account()));
        shownOnce.take(request, response).ifPresent(secret -> page.addAttribute("secret", secret));
        return "admin/keys";
    }

    @GetMapping("/w/account/keys/new")
    String ask(SignedIn who, Model page) {
        return asking(page, Form.showing(Map.of("capacity", who.acting().id(), "lastDay", keys.latestDay())));
    }

    @InLine
    @PostMapping("/w/account/keys/new")
    Object make(Form<KeyForm> form, SignedIn who, Model page) {
        if (form.hasErrors()) return asking(page, form);
        try {
            var secret = keys.make(who, form.value().wanted(), form.value().current());
            return Done.see(KEYS).saying("admin.said.key-made").with(shownOnce.carrying(secret.text()));
        } catch (Refusal refusal) {
            if (refusal.kind() != Refusal.Kind.INVALID) throw refusal;
            var field = refusal.key().equals("identity.password.not-current") ? "current" : "lastDay";
            return asking(page, form.refuse(field, refusal));
        }
    }

    private String asking(Model page, Form<KeyForm> form) {
        page.addAttribute("latest", keys.latestDay());
        page.addAttribute("form", form);
        return "admin/key";
    }

    @PostMapping("/w/account/keys/{id}/revoke")
    Done revoke(@PathVariable ApiKeyId id, SignedIn who) {
        keys.revoke(who.account(), id, who.actor());
        return Done.see(KEYS).saying("admin.said.key-revoked");
    }

    @PostMapping("/w/people/{id}/keys/{key}/revoke")
    @Admit(Post.ADMINISTRATOR)
    Done revokeOf(@PathVariable AccountId id, @PathVariable ApiKeyId key, Actor me) {
        keys.revoke(id, key, me);
        return Done.see("/w/people/" + id).saying("admin.said.key-revoked");
    }
}
