package org.luoshi.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.luoshi.identity.Secret;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Gives a page with a form that is posted to its own address the form's key in that address, such as
 * {@code /w/needs/new?form=…}. Whoever goes back to it comes to the same key, also where no script can remember it, and
 * whatever they send again is told that it was saved. A link to the page begins another form.
 */
@Component
class KeyInAddress implements HandlerInterceptor {

    private static final String PARAMETER = "form";
    private static final String SAVED = KeyInAddress.class.getName() + ".saved";

    private final JdbcClient db;

    KeyInAddress(JdbcClient db) {
        this.db = db;
    }

    /** The key of the form on this page; null where the page has none of its own. */
    static @Nullable String of(HttpServletRequest request) {
        var key = request.getMethod().equals("POST") ? Once.key(request) : request.getParameter(PARAMETER);
        return key != null && Once.isKey(key) ? key : null;
    }

    /** Where that stands which was sent with this page's form before; null when nothing was. */
    static @Nullable String saved(HttpServletRequest request) {
        return (String) request.getAttribute(SAVED);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (!(handler instanceof HandlerMethod page) || !request.getRequestURI().startsWith("/w/") || !asks(page))
            return true;
        var key = of(request);
        if (key == null) {
            var query = Optional.ofNullable(request.getQueryString()).map(rest -> rest + "&");
            response.sendRedirect(request.getRequestURI() + "?" + query.orElse("") + PARAMETER + "="
                    + Secret.fresh().text());
            return false;
        }
        saved(key, request).ifPresent(location -> request.setAttribute(SAVED, location));
        return true;
    }

    /** A page that asks for a password is never answered from memory. */
    private static boolean asks(HandlerMethod page) {
        var shown = page.getMethodAnnotation(GetMapping.class);
        return shown != null
                && Arrays.stream(page.getBeanType().getDeclaredMethods())
                        .filter(method -> !method.isAnnotationPresent(EveryTime.class)
                                && !method.isAnnotationPresent(InLine.class))
                        .map(method -> method.getAnnotation(PostMapping.class))
                        .anyMatch(sent -> sent != null && Arrays.equals(sent.value(), shown.value()));
    }

    private Optional<String> saved(String key, HttpServletRequest request) {
        return Optional.ofNullable(Visitor.of(request))
                .flatMap(who -> db.sql("select location from web.once where key = ? and account = ? and route = ?")
                        .params(key, who.account().value(), request.getRequestURI())
                        .query(String.class)
                        .optional());
    }
}
