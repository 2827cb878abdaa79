package org.luoshi.admin.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.luoshi.identity.SecondFactors;
import org.luoshi.identity.SignedIn;
import org.luoshi.kernel.Refusal;
import org.luoshi.web.Admit;
import org.luoshi.web.Done;
import org.luoshi.web.Form;
import org.luoshi.web.HostName;
import org.luoshi.web.InLine;
import org.luoshi.web.QrCode;
import org.luoshi.web.SessionCookie;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** Setting up the second factor and its recovery codes; also the only place for those who cannot go on without. */
@Controller
@Admit
class FactorPages {

    private static final String RECOVERY_CODES = "/w/account/recovery-codes";

    private final SecondFactors factors;
    private final SessionCookie cookie;
    private final ShownOnce shownOnce;
    private final HostName host;

    FactorPages(SecondFactors factors, SessionCookie cookie, ShownOnce shownOnce, HostName host) {
        this.factors = factors;
        this.cookie = cookie;
        this.shownOnce = shownOnce;
        this.host = host;
    }

    @GetMapping("/w/account/set-up")
    @Admit(unsettled = true)
    Object setUp(SignedIn who, Model page) {
        if (!who.strong() && factors.of(who.account()).confirmed()) return Done.see("/sign-in/code");
        return settingUp(page, who, Form.blank());
    }

    @PostMapping("/w/account/set-up/begin")
    @Admit(unsettled = true)
    Done begin(SignedIn who) {
        factors.begin(who);
        return Done.see("/w/account/set-up");
    }

    @PostMapping("/w/account/set-up")
    @InLine
    @Admit(unsettled = true)
    Object confirm(Form<CodeForm> form, SignedIn who, Model page) {
        if (form.hasErrors()) return settingUp(page, who, form);
        try {
            var secret = factors.confirm(who, form.value().code());
            return Done.see(RECOVERY_CODES).saying("admin.said.factor-set").with(cookie.holding(secret));
        } catch (Refusal refusal) {
            if (refusal.kind() != Refusal.Kind.INVALID) throw refusal;
            return settingUp(page, who, form.refuse("code", refusal));
        }
    }

    private String settingUp(Model page, SignedIn who, Form<CodeForm> form) {
        factors.begun(who).ifPresent(enrolment -> {
            page.addAttribute("enrolment", enrolment);
            page.addAttribute("qr", QrCode.of(enrolment.address(host.host().name())));
        });
        page.addAttribute("settled", who.settled());
        page.addAttribute("form", form);
        return "admin/set-up";
    }

    @GetMapping(RECOVERY_CODES)
    String recoveryCodes(SignedIn who, HttpServletRequest request, HttpServletResponse response, Model page) {
        var shown = shownOnce.take(request, response);
        return recoveryCodes(
                page,
                who,
                Form.blank(),
                shown.map(codes -> codes.split("\\.")).map(List::of).orElse(List.of()));
    }

    @PostMapping(RECOVERY_CODES)
    @InLine
    Object renew(Form<ProofForm> form, SignedIn who, Model page) {
        if (form.hasErrors()) return recoveryCodes(page, who, form, List.of());
        try {
            var codes = factors.renewCodes(who, form.value().current());
            return Done.see(RECOVERY_CODES).with(shownOnce.carrying(String.join(".", codes)));
        } catch (Refusal refusal) {
            if (refusal.kind() != Refusal.Kind.INVALID) throw refusal;
            return recoveryCodes(page, who, form.refuse("current", refusal), List.of());
        }
    }

    private String recoveryCodes(Model page, SignedIn who, Form<ProofForm> form, List<String> codes) {
        page.addAttribute("factor", factors.of(who.account()));
        page.addAttribute("codes", codes);
        page.addAttribute("form", form);
        return "admin/recovery-codes";
    }

    @GetMapping("/w/account/factor/remove")
    String askToRemove(Model page) {
        return removing(page, Form.blank());
    }

    @PostMapping("/w/account/factor/remove")
    @InLine
    Object remove(Form<ProofForm> form, SignedIn who, Model page) {
        if (form.hasErrors()) return removing(page, form);
        try {
            factors.remove(who, form.value().current());
            return Done.see(AccountPages.ACCOUNT).saying("admin.said.factor-removed");
        } catch (Refusal refusal) {
            if (refusal.kind() != Refusal.Kind.INVALID) throw refusal;
            return removing(page, form.refuse("current", refusal));
        }
    }

    private static String removing(Model page, Form<ProofForm> form) {
        page.addAttribute("form", form);
        return "admin/factor-remove";
    }
}
