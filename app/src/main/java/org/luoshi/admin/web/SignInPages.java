package org.luoshi.admin.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.luoshi.identity.SecondFactors;
import org.luoshi.identity.SignedIn;
import org.luoshi.identity.SigningIn;
import org.luoshi.kernel.Refusal;
import org.luoshi.web.Admit;
import org.luoshi.web.Done;
import org.luoshi.web.EveryTime;
import org.luoshi.web.Form;
import org.luoshi.web.Public;
import org.luoshi.web.SessionCookie;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Signing in, in one step or two, and out. */
@Controller
class SignInPages {

    private final SigningIn signingIn;
    private final SecondFactors factors;
    private final SessionCookie cookie;

    SignInPages(SigningIn signingIn, SecondFactors factors, SessionCookie cookie) {
        this.signingIn = signingIn;
        this.factors = factors;
        this.cookie = cookie;
    }

    @GetMapping("/sign-in")
    @Public
    String ask(@RequestParam(required = false) @Nullable String next, Model page) {
        return asking(page, Form.showing(Map.of("next", Arrival.next(next))));
    }

    @PostMapping("/sign-in")
    @EveryTime
    @Public
    Object signIn(Form<SignInForm> form, HttpServletRequest request, Model page) {
        if (form.hasErrors()) return asking(page, form);
        try {
            var typed = form.value();
            var begun = signingIn.withPassword(typed.signInName(), typed.password(), Arrival.browser(request));
            return Done.see(after(begun.next(), Arrival.next(typed.next()))).with(cookie.holding(begun.cookie()));
        } catch (Refusal refusal) {
            if (refusal.kind() != Refusal.Kind.INVALID) throw refusal;
            return asking(page, form.refuse("password", refusal));
        }
    }

    static String after(SigningIn.Next step, String next) {
        return switch (step) {
            case NOTHING -> next;
            case CODE -> "/sign-in/code?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
            case SET_UP -> "/w/account/set-up";
        };
    }

    private static String asking(Model page, Form<SignInForm> form) {
        page.addAttribute("form", form);
        return "admin/sign-in";
    }

    @GetMapping("/sign-in/code")
    @Admit(unsettled = true)
    Object askForCode(@RequestParam(required = false) @Nullable String next, SignedIn who, Model page) {
        if (who.strong() || !factors.of(who.account()).confirmed()) return Done.see(Arrival.DESK);
        return askingForCode(page, Form.showing(Map.of("next", Arrival.next(next))));
    }

    @PostMapping("/sign-in/code")
    @EveryTime
    @Admit(unsettled = true)
    Object showCode(Form<CodeForm> form, SignedIn who, Model page) {
        if (who.strong()) return Done.see(Arrival.DESK);
        if (form.hasErrors()) return askingForCode(page, form);
        try {
            var secret = signingIn.withCode(who, form.value().code());
            return Done.see(Arrival.next(form.value().next())).with(cookie.holding(secret));
        } catch (Refusal refusal) {
            if (refusal.kind() != Refusal.Kind.INVALID) throw refusal;
            return askingForCode(page, form.refuse("code", refusal));
        }
    }

    private static String askingForCode(Model page, Form<CodeForm> form) {
        page.addAttribute("form", form);
        return "admin/code";
    }

    /** Browsers forget what they cached; what the field kit has not sent yet stays on the phone. */
    @PostMapping("/sign-out")
    @EveryTime
    @Admit(unsettled = true)
    Done signOut(SignedIn who, HttpServletResponse response) {
        signingIn.out(who);
        response.setHeader("Clear-Site-Data", "\"cache\"");
        return Done.see("/").saying("admin.said.signed-out").with(cookie.gone());
    }
}
