package org.luoshi.inbox.web;

import org.luoshi.inbox.Desk;
import org.luoshi.kernel.Actor;
import org.luoshi.web.Admit;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The desk of the capacity in which a person acts. */
@Controller
@Admit
class InboxPages {

    private static final int SHOWN = 100;

    private final Desk desk;

    InboxPages(Desk desk) {
        this.desk = desk;
    }

    @GetMapping("/w/inbox")
    String inbox(@RequestParam(defaultValue = "OPEN") Desk.Side side, Actor me, Model page) {
        page.addAttribute("side", side);
        page.addAttribute("entries", desk.entries(side, me, SHOWN));
        return "inbox/inbox";
    }
}
