package org.luoshi.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.luoshi.identity.ApiKeys;
import org.luoshi.identity.Browser;
import org.luoshi.identity.Secret;
import org.luoshi.identity.Sessions;
import org.luoshi.identity.SignedIn;
import org.luoshi.kernel.Refusal;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Finds out once per request who is there: people by the cookie of their session, programs by the key in their header, and
 * neither by the other, so that no page of another site can make a browser act through the API. Public assets ask nobody.
 */
@Component
class Visitor extends OncePerRequestFilter {

    private static final String ATTRIBUTE = Visitor.class.getName();
    private static final String REFUSED = ATTRIBUTE + ".refused";
    private static final Pattern BEARER = Pattern.compile("(?i:Bearer) +([A-Za-z0-9_-]{20,100})");

    private final Sessions sessions;
    private final ApiKeys keys;
    private final SessionCookie cookie;

    Visitor(Sessions sessions, ApiKeys keys, SessionCookie cookie) {
        this.sessions = sessions;
        this.keys = keys;
        this.cookie = cookie;
    }

    static @Nullable SignedIn of(HttpServletRequest request) {
        return (SignedIn) request.getAttribute(ATTRIBUTE);
    }

    /** Why a program is not let in: its key no longer works, there were too many tries, or it showed none. */
    static Refusal refusal(HttpServletRequest request) {
        return request.getAttribute(REFUSED) instanceof Refusal refusal
                ? refusal
                : Refusal.unidentified("web.api.no-key");
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith(Assets.PATH);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (Programs.ask(request)) byKey(request);
        else byCookie(request);
        chain.doFilter(request, response);
    }

    private void byCookie(HttpServletRequest request) {
        var secret = secret(request);
        if (secret != null) sessions.find(secret).ifPresent(who -> request.setAttribute(ATTRIBUTE, who));
    }

    /** A refusal waits until the route is known, which may be open to anyone and else tells it as all others. */
    private void byKey(HttpServletRequest request) {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        var shown = header == null ? null : BEARER.matcher(header);
        if (shown == null || !shown.matches()) return;
        try {
            var from = new Browser(request.getRemoteAddr(), "");
            request.setAttribute(ATTRIBUTE, keys.find(new Secret(shown.group(1)), from));
        } catch (Refusal refusal) {
            request.setAttribute(REFUSED, refusal);
        }
    }

    @Nullable
    Secret secret(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies == null) return null;
        return Arrays.stream(cookies)
                .filter(one ->
                        one.getName().equals(cookie.name()) && !one.getValue().isEmpty())
                .findFirst()
                .map(one -> new Secret(one.getValue()))
                .orElse(null);
    }
}
