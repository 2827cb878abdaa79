package org.luoshi.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.luoshi.identity.Capacity;
import org.luoshi.identity.SignedIn;
import org.luoshi.kernel.OrganisationId;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Puts together what surrounds a page: menu, capacities, counts, language. */
@Component
class Pages {

    private final MessageSource messages;
    private final Assets assets;
    private final Clock clock;
    private final HostName host;
    private final Menu menu;
    private final ClauseLabels clauses;

    Pages(MessageSource messages, Assets assets, Clock clock, HostName host, Menu menu, ClauseLabels clauses) {
        this.messages = messages;
        this.assets = assets;
        this.clock = clock;
        this.host = host;
        this.menu = menu;
        this.clauses = clauses;
    }

    Page page(HttpServletRequest request, HttpServletResponse response) {
        var who = Visitor.of(request);
        var inside = request.getRequestURI().startsWith("/w/") ? who : null;
        var along = host.along(
                inside == null
                        ? List.of()
                        : inside.capacities().stream()
                                .map(Capacity::organisation)
                                .toList());
        return new Page(
                messages,
                new Page.Surroundings(
                        RequestContextUtils.getLocale(request),
                        request.getRequestURI(),
                        Optional.ofNullable(request.getQueryString()).orElse(""),
                        Safeguards.nonce(request),
                        csrf(request),
                        KeyInAddress.of(request),
                        KeyInAddress.saved(request),
                        said(request, response),
                        who,
                        inside == null ? List.of() : menu.of(inside, request.getRequestURI()),
                        inside == null ? List.of() : seats(inside, along.names()),
                        assets,
                        along.host(),
                        clauses,
                        clock));
    }

    private static String csrf(HttpServletRequest request) {
        var token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        return token == null || Visitor.of(request) == null ? "" : token.getToken();
    }

    /** Reads what the last change wants said and takes the note away. */
    private static @Nullable String said(HttpServletRequest request, HttpServletResponse response) {
        Cookie[] cookies = request.getCookies();
        if (cookies == null) return null;
        var key = Arrays.stream(cookies)
                .filter(cookie -> cookie.getName().equals(Done.SAID))
                .map(Cookie::getValue)
                .filter(value -> value.matches("[a-z]+(\\.[a-z-]+)+"))
                .findFirst()
                .orElse(null);
        if (key != null)
            response.addHeader(
                    HttpHeaders.SET_COOKIE,
                    ResponseCookie.from(Done.SAID, "")
                            .path("/")
                            .maxAge(0)
                            .build()
                            .toString());
        return key;
    }

    private static List<Page.Seat> seats(SignedIn who, Map<OrganisationId, String> names) {
        return who.capacities().stream()
                .map(capacity -> new Page.Seat(
                        capacity, names.getOrDefault(capacity.organisation(), ""), capacity.equals(who.acting())))
                .toList();
    }
}
