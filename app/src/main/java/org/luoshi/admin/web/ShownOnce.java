package org.luoshi.admin.web;

import static java.util.Objects.requireNonNullElse;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/**
 * Carries a secret from the change that made it to the page that shows it, in the browser that is going to show it and
 * nowhere else: the server keeps only its hash, and the page takes it away.
 */
@Component
class ShownOnce {

    private static final String NAME = "shown";
    private static final Duration SOON = Duration.ofMinutes(2);

    private final boolean secure;

    ShownOnce(@Value("${luoshi.base-url}") String baseUrl) {
        this.secure = baseUrl.startsWith("https:");
    }

    /** @param secret of letters, digits, - _ and . only */
    ResponseCookie carrying(String secret) {
        return cookie(secret, SOON);
    }

    Optional<String> take(HttpServletRequest request, HttpServletResponse response) {
        var secret = Arrays.stream(requireNonNullElse(request.getCookies(), new Cookie[0]))
                .filter(cookie -> cookie.getName().equals(NAME))
                .map(Cookie::getValue)
                .filter(value -> value.matches("[A-Za-z0-9_.-]+"))
                .findFirst();
        if (secret.isPresent())
            response.addHeader(HttpHeaders.SET_COOKIE, cookie("", Duration.ZERO).toString());
        return secret;
    }

    private ResponseCookie cookie(String value, Duration life) {
        return ResponseCookie.from(NAME, value)
                .path("/w/")
                .httpOnly(true)
                .secure(secure)
                .sameSite("Strict")
                .maxAge(life)
                .build();
    }
}
