package org.luoshi.admin.web;

import org.luoshi.identity.AssignmentId;
import org.luoshi.identity.Passwords;
import org.luoshi.identity.SecondFactors;
import org.luoshi.identity.SessionId;
import org.luoshi.identity.Sessions;
import org.luoshi.identity.SignedIn;
import org.luoshi.identity.SigningIn;
import org.luoshi.kernel.Refusal;
import org.luoshi.web.Admit;
import org.luoshi.web.Done;
import org.luoshi.web.Form;
import org.luoshi.web.InLine;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One's own account: capacities, password, second factor, signed-in browsers. */
@Controller
@Admit
class AccountPages {

    static final String ACCOUNT = "/w/account";

    private final Sessions sessions;
    private final SigningIn signingIn;
    private final Passwords passwords;
    private final SecondFactors factors;

    AccountPages(Sessions sessions, SigningIn signingIn, Passwords passwords, SecondFactors factors) {
        this.sessions = sessions;
        this.signingIn = signingIn;
        this.passwords = passwords;
        this.factors = factors;
    }

    @GetMapping(ACCOUNT)
    String show(SignedIn who, Model page) {
        page.addAttribute("who", who);
        page.addAttribute("sessions", sessions.of(who));
        page.addAttribute("factor", factors.of(who.account()));
        return "admin/account";
    }

    @PostMapping("/w/account/capacity")
    Done actAs(@RequestParam AssignmentId assignment, SignedIn who) {
        sessions.actAs(who, assignment);
        return Done.see(Arrival.DESK).saying("admin.said.capacity");
    }

    @GetMapping("/w/account/password")
    String askForPassword(Model page) {
        return password(page, Form.blank());
    }

    @PostMapping("/w/account/password")
    @InLine
    Object changePassword(Form<PasswordChangeForm> form, SignedIn who, Model page) {
        if (form.hasErrors()) return password(page, form);
        try {
            passwords.change(who, form.value().current(), form.value().password());
            return Done.see(ACCOUNT).saying("admin.said.password-changed");
        } catch (Refusal refusal) {
            if (refusal.kind() != Refusal.Kind.INVALID) throw refusal;
            var field = refusal.key().equals("identity.password.not-current") ? "current" : "password";
            return password(page, form.refuse(field, refusal));
        }
    }

    private static String password(Model page, Form<PasswordChangeForm> form) {
        page.addAttribute("form", form);
        return "admin/password";
    }

    @PostMapping("/w/account/sessions/{id}/end")
    Done endSession(@PathVariable SessionId id, SignedIn who) {
        signingIn.out(who, id);
        return Done.see(ACCOUNT).saying("admin.said.session-ended");
    }

    @PostMapping("/w/account/sessions/end-others")
    Done endOtherSessions(SignedIn who) {
        signingIn.outElsewhere(who);
        return Done.see(ACCOUNT).saying("admin.said.sessions-ended");
    }
}
