package org.luoshi.projects.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.luoshi.identity.SignedIn;
import org.luoshi.kernel.Post;
import org.luoshi.kernel.Reader;
import org.luoshi.kernel.Refusal;
import org.luoshi.kernel.Subject;
import org.luoshi.projects.Access;
import org.luoshi.projects.Planning;
import org.luoshi.projects.ProjectId;
import org.luoshi.projects.Recording;
import org.luoshi.projects.Staff;
import org.luoshi.web.Admit;
import org.luoshi.web.Done;
import org.luoshi.web.Form;
import org.luoshi.web.ReasonForm;
import org.luoshi.web.Timeline;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The list of projects, one project, its plan and its steps. */
@Controller
@Admit({Post.SECRETARIAT_CLERK, Post.LEADER, Post.MEMBER_HANDLER, Post.COUNTY_OFFICER, Post.HEALTH_CENTRE_CONTACT})
class ProjectPages {

    private final Planning planning;
    private final Recording recording;
    private final ProjectBoard board;
    private final Staff staff;
    private final Timeline timeline;

    ProjectPages(Planning planning, Recording recording, ProjectBoard board, Staff staff, Timeline timeline) {
        this.planning = planning;
        this.recording = recording;
        this.board = board;
        this.staff = staff;
        this.timeline = timeline;
    }

    @GetMapping("/w/projects")
    String list(ProjectFilter filter, Reader reader, Model page) {
        page.addAttribute("filter", filter);
        page.addAttribute("projects", board.list(filter, reader));
        return "projects/list";
    }

    @GetMapping("/w/projects/{id}")
    String sheet(@PathVariable ProjectId id, SignedIn who, Model page) {
        var project = board.sheet(id, who.reader());
        page.addAttribute("project", project);
        page.addAttribute("acts", Access.actsNow(who.actor(), project.standing()));
        page.addAttribute("trail", timeline.of(subjects(project)));
        return "projects/sheet";
    }

    /** The need's trail, the project's own and those of its days, as one. */
    private static List<Subject> subjects(ProjectSheet project) {
        return Stream.concat(
                        Stream.of(project.need().subject(), project.id().subject()),
                        project.days().stream().map(day -> day.id().subject()))
                .collect(Collectors.toList());
    }

    @GetMapping("/w/projects/{id}/plan")
    @Admit(Post.MEMBER_HANDLER)
    String plan(@PathVariable ProjectId id, SignedIn who, Model page) {
        var project = board.sheet(id, who.reader());
        if (!Access.actsNow(who.actor(), project.standing()).contains(Access.Act.PROPOSE))
            throw Refusal.conflict("projects.is." + project.status());
        return plan(page, project, planned(project));
    }

    private static Form<PlanForm> planned(ProjectSheet project) {
        var plan = project.plan();
        if (plan == null) return Form.blank();
        return Form.showing(Map.of(
                "summary", plan.summary(),
                "sessions", plan.sessions(),
                "people", plan.people(),
                "firstDay", plan.firstDay(),
                "lastDay", plan.lastDay()));
    }

    @PostMapping("/w/projects/{id}/plan")
    @Admit(Post.MEMBER_HANDLER)
    Object propose(@PathVariable ProjectId id, Form<PlanForm> form, SignedIn who, Model page) {
        PlanForm.check(form);
        if (form.hasErrors()) return plan(page, board.sheet(id, who.reader()), form);
        planning.propose(id, form.value().plan(), form.value().given(), who.actor());
        return Done.see("/w/projects/" + id).saying("projects.said.proposed");
    }

    private String plan(Model page, ProjectSheet project, Form<PlanForm> form) {
        page.addAttribute("project", project);
        page.addAttribute("people", staff.of(project.standing().parties().lead()));
        page.addAttribute("form", form);
        return "projects/plan";
    }

    @PostMapping("/w/projects/{id}/approve")
    @Admit(Post.SECRETARIAT_CLERK)
    Object approve(@PathVariable ProjectId id, Form<ApprovalForm> form, SignedIn who, Model page) {
        if (form.hasErrors()) return again(id, form, who, page);
        try {
            planning.approve(id, form.value().seen(), form.value().said(), who.actor());
        } catch (Refusal missing) {
            if (missing.clause() == null) throw missing;
            return again(id, form.refuse("checked", missing), who, page);
        }
        return Done.see("/w/projects/" + id).saying("projects.said.approved");
    }

    @PostMapping("/w/projects/{id}/return")
    @Admit(Post.SECRETARIAT_CLERK)
    Object giveBack(@PathVariable ProjectId id, Form<ReasonForm> form, SignedIn who, Model page) {
        if (form.hasErrors()) return again(id, form, who, page);
        planning.giveBack(id, form.value().reason(), who.actor());
        return Done.see("/w/projects/" + id).saying("projects.said.returned");
    }

    @PostMapping("/w/projects/{id}/complete")
    @Admit(Post.MEMBER_HANDLER)
    Object complete(@PathVariable ProjectId id, Form<OutcomeForm> form, SignedIn who, Model page) {
        if (form.hasErrors()) return again(id, form, who, page);
        recording.complete(id, form.value().outcome(), who.actor());
        return Done.see("/w/projects/" + id).saying("projects.said.completed");
    }

    /** The project's page once more, with what was typed and what is wrong with it. */
    private String again(ProjectId id, Form<?> form, SignedIn who, Model page) {
        page.addAttribute("form", form);
        return sheet(id, who, page);
    }
}
