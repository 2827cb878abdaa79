package org.luoshi.admin.web;

import static java.util.Objects.requireNonNull;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.luoshi.identity.Browser;
import org.luoshi.identity.Inviting;
import org.luoshi.identity.LinkPurpose;
import org.luoshi.identity.Links;
import org.luoshi.identity.Password;
import org.luoshi.identity.Passwords;
import org.luoshi.identity.SecondFactors;
import org.luoshi.identity.Secret;
import org.luoshi.identity.SigningIn;
import org.luoshi.kernel.Refusal;
import org.luoshi.web.Done;
import org.luoshi.web.Form;
import org.luoshi.web.InLine;
import org.luoshi.web.Public;
import org.luoshi.web.SessionCookie;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** What a link lets its holder do. Opening it says what; only the button does it. */
@Controller
@Public
class LinkPages {

    private final Links links;
    private final Inviting inviting;
    private final Passwords passwords;
    private final SecondFactors factors;
    private final SigningIn signingIn;
    private final SessionCookie cookie;

    LinkPages(
            Links links,
            Inviting inviting,
            Passwords passwords,
            SecondFactors factors,
            SigningIn signingIn,
            SessionCookie cookie) {
        this.links = links;
        this.inviting = inviting;
        this.passwords = passwords;
        this.factors = factors;
        this.signingIn = signingIn;
        this.cookie = cookie;
    }

    /** No page learns the secret from its predecessor. Not {@code no-referrer}, which would also hide our own origin. */
    @ModelAttribute
    void keepSecret(HttpServletResponse response) {
        response.setHeader("Referrer-Policy", "strict-origin");
    }

    @GetMapping("/link/{secret}")
    String show(@PathVariable String secret, Model page) {
        return showing(page, links.open(new Secret(secret)), Form.blank());
    }

    @PostMapping("/link/{secret}")
    @InLine
    Object use(@PathVariable String secret, Form<LinkForm> form, HttpServletRequest request, Model page) {
        var link = links.open(new Secret(secret));
        var password = form.hasErrors() ? null : form.value().password();
        if (password == null && link.purpose() != LinkPurpose.SIGN_IN) form.refuse("password", "web.required");
        if (form.hasErrors()) return showing(page, link, form);
        try {
            return act(link.purpose(), new Secret(secret), password, Arrival.browser(request));
        } catch (Refusal refusal) {
            if (refusal.kind() != Refusal.Kind.INVALID) throw refusal;
            return showing(page, link, form.refuse("password", refusal));
        }
    }

    private Done act(LinkPurpose purpose, Secret secret, @Nullable Password password, Browser browser) {
        return switch (purpose) {
            case INVITATION, FIRST_ADMINISTRATOR ->
                enter(signingIn.afterAccepting(inviting.accept(secret, requireNonNull(password)), browser));
            case PASSWORD_RESET -> {
                passwords.reset(secret, requireNonNull(password));
                yield Done.see("/sign-in").saying("admin.said.password-reset");
            }
            case FACTOR_RESET -> {
                factors.removeByLink(secret, requireNonNull(password), browser);
                yield Done.see("/sign-in").saying("admin.said.factor-reset");
            }
            case SIGN_IN -> enter(signingIn.withLink(secret, browser));
        };
    }

    private Done enter(SigningIn.Begun begun) {
        return Done.see(SignInPages.after(begun.next(), Arrival.DESK)).with(cookie.holding(begun.cookie()));
    }

    private static String showing(Model page, Links.OpenLink link, Form<LinkForm> form) {
        page.addAttribute("link", link);
        page.addAttribute("form", form);
        return "admin/link";
    }
}
