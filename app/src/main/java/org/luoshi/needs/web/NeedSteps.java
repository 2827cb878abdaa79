package org.luoshi.needs.web;

import org.luoshi.identity.SignedIn;
import org.luoshi.kernel.Actor;
import org.luoshi.kernel.Post;
import org.luoshi.needs.Claiming;
import org.luoshi.needs.NeedId;
import org.luoshi.needs.Posting;
import org.luoshi.needs.Verifying;
import org.luoshi.web.Admit;
import org.luoshi.web.Done;
import org.luoshi.web.Form;
import org.luoshi.web.ReasonForm;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The steps of a need, each a button on its page. */
@Controller
class NeedSteps {

    private final Posting posting;
    private final Verifying verifying;
    private final Claiming claiming;
    private final NeedPages pages;

    NeedSteps(Posting posting, Verifying verifying, Claiming claiming, NeedPages pages) {
        this.posting = posting;
        this.verifying = verifying;
        this.claiming = claiming;
        this.pages = pages;
    }

    @PostMapping("/w/needs/{id}/verify")
    @Admit(Post.COUNTY_OFFICER)
    Object verify(@PathVariable NeedId id, Form<OpinionForm> form, SignedIn who, Model page) {
        if (form.hasErrors()) return again(id, form, who, page);
        verifying.verify(id, form.value().said(), who.actor());
        return Done.see("/w/needs/" + id).saying("needs.said.verified");
    }

    @PostMapping("/w/needs/{id}/publish")
    @Admit(Post.SECRETARIAT_CLERK)
    Object publish(@PathVariable NeedId id, Form<OpinionForm> form, SignedIn who, Model page) {
        if (form.hasErrors()) return again(id, form, who, page);
        verifying.publish(id, form.value().said(), who.actor());
        return Done.see("/w/needs/" + id).saying("needs.said.published");
    }

    @PostMapping("/w/needs/{id}/return")
    @Admit({Post.COUNTY_OFFICER, Post.SECRETARIAT_CLERK})
    Object giveBack(@PathVariable NeedId id, Form<ReasonForm> form, SignedIn who, Model page) {
        if (form.hasErrors()) return again(id, form, who, page);
        verifying.giveBack(id, form.value().reason(), who.actor());
        return Done.see("/w/needs/" + id).saying("needs.said.returned");
    }

    @PostMapping("/w/needs/{id}/withdraw")
    @Admit(Post.HEALTH_CENTRE_CONTACT)
    Object withdraw(@PathVariable NeedId id, Form<ReasonForm> form, SignedIn who, Model page) {
        if (form.hasErrors()) return again(id, form, who, page);
        posting.withdraw(id, form.value().reason(), who.actor());
        return Done.see("/w/needs/" + id).saying("needs.said.withdrawn");
    }

    @PostMapping("/w/needs/{id}/claim")
    @Admit(Post.MEMBER_HANDLER)
    Object claim(@PathVariable NeedId id, Actor me) {
        claiming.claim(id, me);
        return Done.see("/w/needs/" + id).saying("needs.said.claimed");
    }

    @PostMapping("/w/needs/{id}/release")
    @Admit(Post.MEMBER_HANDLER)
    Object release(@PathVariable NeedId id, Form<ReasonForm> form, SignedIn who, Model page) {
        if (form.hasErrors()) return again(id, form, who, page);
        claiming.release(id, form.value().reason(), who.actor());
        return Done.see("/w/needs").saying("needs.said.released");
    }

    /** The need's page once more, with what was typed and what is wrong with it. */
    private String again(NeedId id, Form<?> form, SignedIn who, Model page) {
        page.addAttribute("form", form);
        return pages.sheet(id, who, page);
    }
}
