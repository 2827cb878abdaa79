package org.luoshi.projects.web;

import org.jspecify.annotations.Nullable;
import org.luoshi.identity.Secret;
import org.luoshi.kernel.Reader;
import org.luoshi.projects.Access;
import org.luoshi.projects.Answering;
import org.luoshi.web.Done;
import org.luoshi.web.Form;
import org.luoshi.web.Public;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** What the receiving side sees behind its link or QR code: one question, one answer, a receipt. No account. */
@Controller
@Public
class ConfirmPages {

    private final Answering answering;
    private final ActivityBoard board;

    ConfirmPages(Answering answering, ActivityBoard board) {
        this.answering = answering;
        this.board = board;
    }

    @GetMapping("/c/{secret}")
    String question(@PathVariable String secret, @Nullable Reader signedIn, Model page) {
        return question(secret, Form.blank(), signedIn, page);
    }

    @PostMapping("/c/{secret}")
    Object answer(@PathVariable String secret, Form<AnswerForm> form, @Nullable Reader signedIn, Model page) {
        AnswerForm.check(form);
        if (form.hasErrors()) return question(secret, form, signedIn, page);
        answering.answer(
                new Secret(secret), form.value().verdict(), form.value().said(), signedIn);
        return Done.see("/c/" + secret).saying("projects.said.answered");
    }

    private String question(String secret, Form<AnswerForm> form, @Nullable Reader signedIn, Model page) {
        var link = new Secret(secret);
        var activity = board.behind(link);
        var didTheWork = signedIn != null && Access.didTheWork(signedIn, activity.parties());
        page.addAttribute("state", didTheWork ? "lead" : board.stateOf(link));
        page.addAttribute("activity", activity);
        page.addAttribute("action", "/c/" + secret);
        page.addAttribute("form", form);
        return "projects/confirm";
    }
}
