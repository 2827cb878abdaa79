package org.luoshi.admin.web;

import org.luoshi.kernel.Post;
import org.luoshi.kernel.Reader;
import org.luoshi.web.Admit;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What happened in the installation, latest first. */
@Controller
@Admit({Post.ADMINISTRATOR, Post.LEADER})
class AuditPages {

    private final AuditTrail trail;

    AuditPages(AuditTrail trail) {
        this.trail = trail;
    }

    @GetMapping("/w/audit")
    String latest(AuditFilter filter, Reader reader, Model page) {
        var rows = trail.latest(filter);
        var more = rows.size() > AuditTrail.SIZE;
        page.addAttribute("filter", filter);
        page.addAttribute("events", trail.events());
        page.addAttribute("rows", more ? rows.subList(0, AuditTrail.SIZE) : rows);
        page.addAttribute("more", more);
        page.addAttribute("keepsAccounts", reader.holds(Post.ADMINISTRATOR));
        return "admin/audit";
    }
}
