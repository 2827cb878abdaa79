package org.luoshi.projects.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luoshi.files.DataLevel;
import org.luoshi.files.Files;
import org.luoshi.files.Upload;
import org.luoshi.identity.SignedIn;
import org.luoshi.kernel.Actor;
import org.luoshi.kernel.Post;
import org.luoshi.kernel.Refusal;
import org.luoshi.projects.Access;
import org.luoshi.projects.ActivityId;
import org.luoshi.projects.ActivityStatus;
import org.luoshi.projects.ProjectId;
import org.luoshi.projects.Recording;
import org.luoshi.web.Admit;
import org.luoshi.web.Done;
import org.luoshi.web.Form;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Recording a day of help with its photos, and recording it anew when the receiving side found something wrong. */
@Controller
@Admit(Post.MEMBER_HANDLER)
class ActivityPages {

    static final String PHOTO = "photo";

    private final Recording recording;
    private final ProjectBoard projects;
    private final ActivityBoard activities;
    private final Files files;
    private final Clock clock;

    ActivityPages(Recording recording, ProjectBoard projects, ActivityBoard activities, Files files, Clock clock) {
        this.recording = recording;
        this.projects = projects;
        this.activities = activities;
        this.files = files;
        this.clock = clock;
    }

    @GetMapping("/w/projects/{id}/activities/new")
    String blank(@PathVariable ProjectId id, SignedIn who, Model page) {
        var project = projects.sheet(id, who.reader());
        if (!Access.actsNow(who.actor(), project.standing()).contains(Access.Act.RECORD))
            throw Refusal.conflict("projects.is." + project.status());
        return form(page, project, Form.blank(), "/w/projects/" + id + "/activities/new");
    }

    @PostMapping("/w/projects/{id}/activities/new")
    Object record(
            @PathVariable ProjectId id,
            Form<ActivityForm> form,
            @RequestParam(required = false) List<MultipartFile> photos,
            SignedIn who,
            Model page) {
        var at = "/w/projects/" + id + "/activities/new";
        ActivityForm.check(form, LocalDate.now(clock));
        if (form.hasErrors()) return form(page, projects.sheet(id, who.reader()), form, at);
        var activity = recording.record(id, form.value().details(), who.actor());
        if (!keep(photos, activity, form, who.actor())) return form(page, projects.sheet(id, who.reader()), form, at);
        return Done.see("/w/projects/" + id + "/activities/" + activity).saying("projects.said.recorded");
    }

    @GetMapping("/w/projects/{id}/activities/{activity}/edit")
    String edit(@PathVariable ProjectId id, @PathVariable ActivityId activity, SignedIn who, Model page) {
        var sheet = activities.sheet(id, activity, who.reader());
        if (sheet.status() == ActivityStatus.CONFIRMED) throw Refusal.conflict("projects.activity.is.CONFIRMED");
        return form(page, projects.sheet(id, who.reader()), ActivityForm.showing(sheet), at(id, activity) + "/edit");
    }

    @PostMapping("/w/projects/{id}/activities/{activity}/edit")
    Object correct(
            @PathVariable ProjectId id,
            @PathVariable ActivityId activity,
            Form<ActivityForm> form,
            @RequestParam(required = false) List<MultipartFile> photos,
            SignedIn who,
            Model page) {
        var at = at(id, activity) + "/edit";
        activities.sheet(id, activity, who.reader());
        ActivityForm.check(form, LocalDate.now(clock));
        if (form.hasErrors()) return form(page, projects.sheet(id, who.reader()), form, at);
        recording.correct(activity, form.value().details(), who.actor());
        if (!keep(photos, activity, form, who.actor())) return form(page, projects.sheet(id, who.reader()), form, at);
        return Done.see(at(id, activity)).saying("projects.said.recorded");
    }

    /** Adds the photos; one that is refused is told at its field, and then nothing at all is saved. */
    private boolean keep(@Nullable List<MultipartFile> photos, ActivityId activity, Form<ActivityForm> form, Actor by) {
        if (photos == null) return true;
        var level = form.value().showsPhotos() ? DataLevel.PUBLIC : DataLevel.INTERNAL;
        for (var photo : photos) {
            if (photo.isEmpty()) continue;
            try (var content = photo.getInputStream()) {
                var name = String.valueOf(photo.getOriginalFilename());
                files.attach(activity.subject(), Upload.photo(PHOTO, level), name, content, by);
            } catch (Refusal refused) {
                form.refuse("photos", refused);
                return false;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return true;
    }

    private static String at(ProjectId id, ActivityId activity) {
        return "/w/projects/" + id + "/activities/" + activity;
    }

    private static String form(Model page, ProjectSheet project, Form<ActivityForm> form, String action) {
        page.addAttribute("project", project);
        page.addAttribute("form", form);
        page.addAttribute("action", action);
        return "projects/activity-form";
    }
}
