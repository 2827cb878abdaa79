package org.luoshi.projects.web;

import org.luoshi.identity.Secret;
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

    @GetMapping("/c/{token}")
    String question(@PathVariable String token, Model page) {
        return question(token, Form.blank(), page);
    }

    @PostMapping("/c/{token}")
    Object answer(@PathVariable String token, Form<AnswerForm> form, Model page) {
        AnswerForm.check(form);
        if (form.hasErrors()) return question(token, form, page);
        answering.answer(new Secret(token), form.value().verdict(), form.value().said());
        return Done.see("/c/" + token).saying("projects.said.answered");
    }

    private String question(String token, Form<AnswerForm> form, Model page) {
        var link = new Secret(token);
        page.addAttribute("state", board.stateOf(link));
        page.addAttribute("activity", board.behind(link));
        page.addAttribute("action", "/c/" + token);
        page.addAttribute("form", form);
        return "projects/confirm";
    }
}
