package org.luoshi.admin.web;

import static java.util.Objects.requireNonNullElse;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.luoshi.identity.Browser;

/** Where someone comes from and where they want to go. */
final class Arrival {

    static final String DESK = "/w/";

    /** A path of ours in plain characters; two slashes, or a backslash, would lead a browser to another host. */
    private static final Pattern OWN = Pattern.compile("/(?!/)[\\x21-\\x7E&&[^\\\\]]*");

    private Arrival() {}

    /** The wanted page if it is one of ours, else the desk. */
    static String next(@Nullable String wanted) {
        return wanted != null && OWN.matcher(wanted).matches() ? wanted : DESK;
    }

    static Browser browser(HttpServletRequest request) {
        return Browser.of(request.getRemoteAddr(), requireNonNullElse(request.getHeader("User-Agent"), ""));
    }
}
