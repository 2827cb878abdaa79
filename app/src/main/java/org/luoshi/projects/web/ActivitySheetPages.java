package org.luoshi.projects.web;

import org.luoshi.files.Files;
import org.luoshi.files.Served;
import org.luoshi.identity.SignedIn;
import org.luoshi.kernel.Actor;
import org.luoshi.kernel.AttachmentId;
import org.luoshi.kernel.Post;
import org.luoshi.kernel.Reader;
import org.luoshi.projects.Access;
import org.luoshi.projects.ActivityId;
import org.luoshi.projects.Answering;
import org.luoshi.projects.Asking;
import org.luoshi.projects.ProjectId;
import org.luoshi.web.Admit;
import org.luoshi.web.Done;
import org.luoshi.web.Form;
import org.luoshi.web.QrCode;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One day of help with its photos, the link by which the receiving side confirms it, and its answer from its own account. */
@Controller
@Admit({Post.SECRETARIAT_CLERK, Post.LEADER, Post.MEMBER_HANDLER, Post.COUNTY_OFFICER, Post.HEALTH_CENTRE_CONTACT})
class ActivitySheetPages {

    private final Asking asking;
    private final Answering answering;
    private final ActivityBoard activities;
    private final ProjectBoard projects;
    private final Files files;
    private final String baseUrl;

    ActivitySheetPages(
            Asking asking,
            Answering answering,
            ActivityBoard activities,
            ProjectBoard projects,
            Files files,
            @Value("${luoshi.base-url}") String baseUrl) {
        this.asking = asking;
        this.answering = answering;
        this.activities = activities;
        this.projects = projects;
        this.files = files;
        this.baseUrl = baseUrl;
    }

    @GetMapping("/w/projects/{id}/activities/{activity}")
    String sheet(@PathVariable ProjectId id, @PathVariable ActivityId activity, SignedIn who, Model page) {
        return sheet(id, activity, Form.blank(), who, page);
    }

    private String sheet(ProjectId id, ActivityId activity, Form<AnswerForm> form, SignedIn who, Model page) {
        var sheet = activities.sheet(id, activity, who.reader());
        var acts = Access.actsNow(who.actor(), projects.sheet(id, who.reader()).standing());
        var mine = acts.contains(Access.Act.RECORD);
        page.addAttribute("activity", sheet);
        page.addAttribute("photos", files.of(activity.subject(), ActivityPages.PHOTO));
        page.addAttribute("mine", mine);
        page.addAttribute("answers", acts.contains(Access.Act.ANSWER));
        page.addAttribute("didTheWork", Access.didTheWork(who.reader(), sheet.parties()));
        page.addAttribute("form", form);
        if (mine && sheet.open() != null) {
            var link = baseUrl + "/c/" + asking.secret(sheet.open().id()).text();
            page.addAttribute("link", link);
            page.addAttribute("qr", QrCode.of(link));
        }
        return "projects/activity";
    }

    @PostMapping("/w/projects/{id}/activities/{activity}/answer")
    @Admit(Post.HEALTH_CENTRE_CONTACT)
    Object answer(
            @PathVariable ProjectId id,
            @PathVariable ActivityId activity,
            Form<AnswerForm> form,
            SignedIn who,
            Model page) {
        activities.sheet(id, activity, who.reader());
        AnswerForm.check(form);
        if (form.hasErrors()) return sheet(id, activity, form, who, page);
        answering.answer(activity, form.value().verdict(), form.value().said(), who.actor(), who.reader());
        return Done.see("/w/projects/" + id + "/activities/" + activity).saying("projects.said.answered");
    }

    @PostMapping("/w/projects/{id}/activities/{activity}/ask")
    @Admit(Post.MEMBER_HANDLER)
    Object ask(@PathVariable ProjectId id, @PathVariable ActivityId activity, Actor me, Reader reader) {
        activities.sheet(id, activity, reader);
        asking.ask(activity, me);
        return Done.see("/w/projects/" + id + "/activities/" + activity).saying("projects.said.asked");
    }

    @GetMapping("/w/projects/{id}/activities/{activity}/photos/{photo}")
    Served photo(
            @PathVariable ProjectId id,
            @PathVariable ActivityId activity,
            @PathVariable AttachmentId photo,
            @RequestParam(defaultValue = "") String size,
            Reader reader) {
        activities.sheet(id, activity, reader);
        return size.equals("small")
                ? files.thumbnail(photo, activity.subject())
                : files.serve(photo, activity.subject());
    }
}
