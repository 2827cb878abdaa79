package org.luoshi.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Objects;
import java.util.Set;
import org.luoshi.identity.Secret;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Sets the headers of every response, and turns away changes that another site sends through a visitor's browser. */
@Component
class Safeguards extends OncePerRequestFilter {

    private static final String NONCE = Safeguards.class.getName() + ".nonce";
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private final String baseUrl;

    Safeguards(@Value("${luoshi.base-url}") String baseUrl) {
        this.baseUrl = baseUrl;
    }

    static String nonce(HttpServletRequest request) {
        return String.valueOf(request.getAttribute(NONCE));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var nonce = Secret.fresh().text();
        request.setAttribute(NONCE, nonce);
        setHeaders(response, nonce);
        if (String.valueOf(request.getQueryString()).contains("%00")) response.sendError(400);
        else if (!READING.contains(request.getMethod()) && foreign(request)) response.sendError(403);
        else chain.doFilter(request, response);
    }

    private void setHeaders(HttpServletResponse response, String nonce) {
        response.setHeader(
                "Content-Security-Policy",
                "default-src 'none'; script-src 'nonce-" + nonce + "'; style-src 'self' 'nonce-" + nonce
                        + "'; img-src 'self'; connect-src 'self'; form-action 'self'; frame-ancestors 'none';"
                        + " base-uri 'none'; object-src 'none'");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Cache-Control", "no-store");
        if (baseUrl.startsWith("https:"))
            response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
    }

    private boolean foreign(HttpServletRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        if (site != null) return !site.equals("same-origin") && !site.equals("none");
        var origin = request.getHeader("Origin");
        return origin != null && !origin.equals(baseUrl) && !authority(origin).equals(request.getHeader("Host"));
    }

    /** Empty for {@code null} and whatever else is no address. */
    private static String authority(String origin) {
        try {
            return Objects.requireNonNullElse(URI.create(origin).getAuthority(), "");
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
