package org.luoshi.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.servlet.View;

/**
 * The answer to a change that was made: where to look next, and one sentence that the next page says. Only such an answer
 * is kept for a repeated request. A browser is sent there; a program gets a 204 that names the place.
 *
 * @param location a path of ours
 * @param said the key of the sentence
 * @param cookie the session's cookie when signing in or out changes it; never kept
 */
public record Done(
        String location, @Nullable String said, @Nullable ResponseCookie cookie) implements View {

    static final String SAID = "said";

    public Done {
        if (!location.startsWith("/") || location.startsWith("//"))
            throw new IllegalArgumentException("not a path of ours: " + location);
    }

    public static Done see(String location) {
        return new Done(location, null, null);
    }

    public Done saying(String key) {
        return new Done(location, key, cookie);
    }

    public Done with(ResponseCookie changed) {
        return new Done(location, said, changed);
    }

    @Override
    public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response) {
        if (cookie != null) response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
        if (said != null)
            response.addHeader(
                    HttpHeaders.SET_COOKIE,
                    ResponseCookie.from(SAID, said)
                            .path("/")
                            .httpOnly(true)
                            .sameSite("Lax")
                            .maxAge(60)
                            .build()
                            .toString());
        response.setStatus(
                Programs.ask(request) ? HttpServletResponse.SC_NO_CONTENT : HttpServletResponse.SC_SEE_OTHER);
        response.setHeader(HttpHeaders.LOCATION, location);
    }
}
