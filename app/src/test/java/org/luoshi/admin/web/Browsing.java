package org.luoshi.admin.web;

import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.luoshi.Visitors;
import org.luoshi.identity.Secret;
import org.luoshi.identity.TestPeople;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** One browser with its cookie jar, as far as tests of signing in need one. */
final class Browsing {

    private final MockMvcTester web;
    private final String address = TestPeople.browser().address();
    private String session = "";
    private String shown = "";

    Browsing(MockMvcTester web) {
        this.web = web;
    }

    Browsing with(Secret cookie) {
        session = cookie.text();
        return this;
    }

    String session() {
        return session;
    }

    MvcTestResult get(String path) {
        return Visitors.opening(path, address -> exchange(HttpMethod.GET, address));
    }

    /** Sends a form with a fresh key and this session's token. */
    MvcTestResult post(String path, String... fields) {
        return exchange(HttpMethod.POST, path, fields);
    }

    private MvcTestResult exchange(HttpMethod method, String path, String... fields) {
        var request = web.method(method)
                .uri(URI.create(path))
                .remoteAddress(address)
                .param("_key", UUID.randomUUID().toString());
        if (!session.isEmpty()) request.cookie(new Cookie("luoshi", session)).param("_csrf", token());
        if (!shown.isEmpty()) request.cookie(new Cookie("shown", shown));
        for (int i = 0; i < fields.length; i += 2) request.param(fields[i], fields[i + 1]);
        var result = request.exchange();
        for (var cookie : result.getResponse().getCookies()) {
            if (cookie.getName().equals("luoshi")) session = cookie.getValue();
            if (cookie.getName().equals("shown")) shown = cookie.getValue();
        }
        return result;
    }

    /** The token that pages of this session carry, masked as they mask it. */
    private String token() {
        var token = Base64.getUrlEncoder()
                .encodeToString(new Secret("csrf:" + session).hash())
                .getBytes(StandardCharsets.UTF_8);
        var masked = new byte[2 * token.length];
        System.arraycopy(token, 0, masked, token.length, token.length);
        return Base64.getUrlEncoder().encodeToString(masked);
    }
}
