package org.luoshi.web;

import org.luoshi.identity.Secret;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/** The one cookie that matters. Over TLS it carries the {@code __Host-} prefix; on a loopback address it cannot. */
@Component
public class SessionCookie {

    private final boolean secure;

    SessionCookie(@Value("${luoshi.base-url}") String baseUrl) {
        this.secure = baseUrl.startsWith("https:");
    }

    String name() {
        return secure ? "__Host-luoshi" : "luoshi";
    }

    public ResponseCookie holding(Secret secret) {
        return cookie(secret.text()).build();
    }

    public ResponseCookie gone() {
        return cookie("").maxAge(0).build();
    }

    private ResponseCookie.ResponseCookieBuilder cookie(String value) {
        return ResponseCookie.from(name(), value)
                .path("/")
                .httpOnly(true)
                .secure(secure)
                .sameSite("Lax");
    }
}
