package org.luoshi.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.luoshi.identity.Secret;
import org.luoshi.identity.Sessions;
import org.luoshi.identity.SignedIn;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Finds out once per request who is there, from the session cookie. Public assets ask nobody. */
@Component
class Visitor extends OncePerRequestFilter {

    private static final String ATTRIBUTE = Visitor.class.getName();

    private final Sessions sessions;
    private final SessionCookie cookie;

    Visitor(Sessions sessions, SessionCookie cookie) {
        this.sessions = sessions;
        this.cookie = cookie;
    }

    static @Nullable SignedIn of(HttpServletRequest request) {
        return (SignedIn) request.getAttribute(ATTRIBUTE);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith(Assets.PATH);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var secret = secret(request);
        if (secret != null) sessions.find(secret).ifPresent(who -> request.setAttribute(ATTRIBUTE, who));
        chain.doFilter(request, response);
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
