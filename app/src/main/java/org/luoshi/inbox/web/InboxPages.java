package org.luoshi.inbox.web;

import org.luoshi.inbox.Desk;
import org.luoshi.inbox.TaskId;
import org.luoshi.inbox.Tasks;
import org.luoshi.kernel.Actor;
import org.luoshi.web.Admit;
import org.luoshi.web.Done;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The desk of the capacity in which a person acts, and taking a notice off it. */
@Controller
@Admit
class InboxPages {

    private static final int SHOWN = 100;

    private final Desk desk;
    private final Tasks tasks;

    InboxPages(Desk desk, Tasks tasks) {
        this.desk = desk;
        this.tasks = tasks;
    }

    @GetMapping("/w/inbox")
    String inbox(@RequestParam(defaultValue = "OPEN") Desk.Side side, Actor me, Model page) {
        page.addAttribute("side", side);
        page.addAttribute("entries", desk.entries(side, me, SHOWN));
        return "inbox/inbox";
    }

    @PostMapping("/w/inbox/{notice}/read")
    Done read(@PathVariable TaskId notice, Actor me) {
        tasks.read(notice, me);
        return Done.see("/w/inbox");
    }
}
