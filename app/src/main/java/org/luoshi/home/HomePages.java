package org.luoshi.home;

import java.time.Clock;
import java.time.LocalTime;
import org.luoshi.identity.SignedIn;
import org.luoshi.inbox.Desk;
import org.luoshi.web.Admit;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page after signing in. */
@Controller
@Admit
class HomePages {

    private static final int SHOWN = 8;

    private final Desk desk;
    private final Workbench workbench;
    private final Clock clock;

    HomePages(Desk desk, Workbench workbench, Clock clock) {
        this.desk = desk;
        this.workbench = workbench;
        this.clock = clock;
    }

    @GetMapping("/w/")
    String home(SignedIn who, Model page) {
        page.addAttribute("greeting", greeting());
        page.addAttribute("tasks", desk.entries(Desk.Side.OPEN, who.actor(), SHOWN));
        page.addAttribute("needs", workbench.needs(who.reader()));
        page.addAttribute("projects", workbench.projects(who.reader()));
        return "home/home";
    }

    private String greeting() {
        var hour = LocalTime.now(clock).getHour();
        if (hour < 12) return "home.morning";
        return hour < 18 ? "home.afternoon" : "home.evening";
    }
}
