package org.luoshi.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luoshi.identity.SignedIn;
import org.luoshi.kernel.Refusal;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** The door: deny by default, by what the route itself declares. */
class Admission implements HandlerInterceptor {

    static final String SIGN_IN = "/sign-in";
    static final String SET_UP = "/w/account/set-up";

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (!(handler instanceof HandlerMethod route)) return true;
        if (declared(route, Public.class) != null) return true;
        var rule = declared(route, Admit.class);
        if (rule == null) throw Refusal.missing();
        var who = Visitor.of(request);
        if (who == null) return askToSignIn(request, response);
        if (!who.settled() && !rule.unsettled()) {
            response.sendRedirect(SET_UP);
            return false;
        }
        check(rule, who, request);
        return true;
    }

    private static boolean askToSignIn(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (Programs.ask(request)) throw Visitor.refusal(request);
        if (!request.getMethod().equals("GET")) throw Refusal.forbidden("web.signed-out");
        var query = request.getQueryString();
        var target = request.getRequestURI() + (query == null ? "" : "?" + query);
        response.sendRedirect(SIGN_IN + "?next=" + URLEncoder.encode(target, StandardCharsets.UTF_8));
        return false;
    }

    private static void check(Admit rule, SignedIn who, HttpServletRequest request) {
        var posts = List.of(rule.value());
        if (posts.isEmpty() || posts.contains(who.acting().post())) return;
        var another = who.capacities().stream().anyMatch(capacity -> posts.contains(capacity.post()));
        if (!another) throw Refusal.forbidden("web.not-your-post");
        if (!request.getMethod().equals("GET")) throw Refusal.forbidden("web.other-capacity");
    }

    private static <A extends Annotation> @Nullable A declared(HandlerMethod route, Class<A> type) {
        var own = route.getMethodAnnotation(type);
        if (own != null) return own;
        var otherOnMethod =
                type == Public.class ? route.getMethodAnnotation(Admit.class) : route.getMethodAnnotation(Public.class);
        return otherOnMethod != null ? null : AnnotatedElementUtils.findMergedAnnotation(route.getBeanType(), type);
    }
}
