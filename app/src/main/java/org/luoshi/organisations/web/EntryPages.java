package org.luoshi.organisations.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.luoshi.kernel.Actor;
import org.luoshi.kernel.OrganisationId;
import org.luoshi.kernel.Post;
import org.luoshi.kernel.Reader;
import org.luoshi.kernel.Refusal;
import org.luoshi.kernel.Subject;
import org.luoshi.organisations.Access;
import org.luoshi.organisations.CreditCode;
import org.luoshi.organisations.OrganisationFacts;
import org.luoshi.organisations.Registering;
import org.luoshi.web.Admit;
import org.luoshi.web.Done;
import org.luoshi.web.Form;
import org.luoshi.web.Timeline;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** One organisation: its page, entering it, changing it. */
@Controller
class EntryPages {

    private static final String PATH = "/w/organisations/";

    private final Registering registering;
    private final NamedThings named;
    private final PostHolders holders;
    private final Timeline timeline;

    EntryPages(Registering registering, NamedThings named, PostHolders holders, Timeline timeline) {
        this.registering = registering;
        this.named = named;
        this.holders = holders;
        this.timeline = timeline;
    }

    @GetMapping("/w/organisations/{id}")
    @Admit
    String show(@PathVariable OrganisationId id, Actor actor, Reader reader, Model model) {
        var entry = registering.open(id, reader);
        model.addAttribute("entry", entry);
        model.addAttribute("place", named.nameOf(entry.facts().divisionCode()));
        model.addAttribute("above", named.nameOf(entry.facts().parent()));
        model.addAttribute("mayEdit", Access.may(actor, Access.Act.EDIT, id));
        model.addAttribute("people", Access.may(reader, Access.Act.SEE_PEOPLE, id) ? holders.of(id) : null);
        model.addAttribute("lines", timeline.of(Set.of(Subject.of("organisation", id))));
        return "organisations/entry";
    }

    @GetMapping("/w/organisations/new")
    @Admit(Post.SECRETARIAT_CLERK)
    String start(Model model) {
        return form(model, Form.blank(), null, List.of());
    }

    @PostMapping("/w/organisations/new")
    @Admit(Post.SECRETARIAT_CLERK)
    Object register(Form<OrganisationForm> form, Actor actor, Model model) {
        var facts = facts(form, null);
        if (facts.isEmpty()) return form(model, form, null, List.of());
        var same = registering.namesakes(facts.get(), null);
        if (warned(form, facts.get(), !same.isEmpty())) return form(model, form, null, same);
        try {
            return Done.see(PATH + registering.register(facts.get(), actor)).saying("organisations.registered");
        } catch (Refusal refusal) {
            return form(model, form.refuse(fieldOf(refusal), refusal), null, List.of());
        }
    }

    @GetMapping("/w/organisations/{id}/edit")
    @Admit({
        Post.SECRETARIAT_CLERK,
        Post.ADMINISTRATOR,
        Post.MEMBER_HANDLER,
        Post.COUNTY_OFFICER,
        Post.HEALTH_CENTRE_CONTACT
    })
    String edit(@PathVariable OrganisationId id, Actor actor, Reader reader, Model model) {
        var entry = registering.open(id, reader);
        if (!Access.may(actor, Access.Act.EDIT, id)) throw Refusal.forbidden("organisations.not-yours");
        var fields = OrganisationForm.of(
                entry,
                named.nameOf(entry.facts().divisionCode()),
                named.nameOf(entry.facts().parent()));
        return form(model, Form.showing(fields), id, List.of());
    }

    @PostMapping("/w/organisations/{id}/edit")
    @Admit({
        Post.SECRETARIAT_CLERK,
        Post.ADMINISTRATOR,
        Post.MEMBER_HANDLER,
        Post.COUNTY_OFFICER,
        Post.HEALTH_CENTRE_CONTACT
    })
    Object change(
            @PathVariable OrganisationId id, Form<OrganisationForm> form, Actor actor, Reader reader, Model model) {
        var before = registering.open(id, reader);
        if (!Access.may(actor, Access.Act.EDIT, id)) throw Refusal.forbidden("organisations.not-yours");
        var facts = facts(form, before.facts());
        if (facts.isEmpty()) return form(model, form, id, List.of());
        var same = registering.namesakes(facts.get(), id);
        if (warned(form, facts.get(), !same.isEmpty())) return form(model, form, id, same);
        var seen = Optional.ofNullable(form.value().version()).orElse(0);
        try {
            registering.change(id, seen, facts.get(), actor);
            return Done.see(PATH + id).saying("organisations.changed");
        } catch (Refusal refusal) {
            if (refusal.kind() != Refusal.Kind.INVALID) throw refusal;
            return form(model, form.refuse(fieldOf(refusal), refusal), id, List.of());
        }
    }

    /** What the form tells; empty, with the reasons at the fields, when it cannot be understood. */
    private Optional<OrganisationFacts> facts(Form<OrganisationForm> form, @Nullable OrganisationFacts before) {
        var typed = form.soFar();
        var place = named.place(form, "division", typed.division());
        var above = named.organisation(form, "parent", typed.parent());
        return form.hasErrors()
                ? Optional.empty()
                : Optional.of(typed.facts(place, above, before != null && before.demo()));
    }

    /** Doubts never stop anybody, but are read once before going on. */
    private static boolean warned(Form<OrganisationForm> form, OrganisationFacts facts, boolean hasNamesakes) {
        if (form.value().goesOn()) return false;
        var doubt = facts.creditCode() == null ? null : new CreditCode(facts.creditCode()).doubt();
        if (doubt != null) form.refuse("creditCode", "organisations.doubt." + doubt.name());
        if (hasNamesakes) form.refuse("name", "organisations.namesakes");
        if (form.hasErrors()) form.refuse("anyway", "organisations.anyway.first");
        return form.hasErrors();
    }

    private static String fieldOf(Refusal refusal) {
        return switch (refusal.key()) {
            case "organisations.authority-kind.needed" -> "authorityKind";
            case "organisations.needs-parent", "organisations.own-parent" -> "parent";
            case "organisations.grade-without-level" -> "grade";
            case "organisations.closed-before-established" -> "closedOn";
            case "organisations.credit-code.taken" -> "creditCode";
            default -> "kind";
        };
    }

    private static String form(Model model, Form<?> form, @Nullable OrganisationId id, List<?> namesakes) {
        model.addAttribute("form", form);
        model.addAttribute("id", id);
        model.addAttribute("namesakes", namesakes);
        return "organisations/form";
    }
}
