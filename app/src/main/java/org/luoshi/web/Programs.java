package org.luoshi.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

/** The side of the site that programs use: entered by a key and by nothing else, answered in JSON and never by a page. */
final class Programs {

    private static final String PATH = "/api/";

    private Programs() {}

    static boolean ask(HttpServletRequest request) {
        return address(request).startsWith(PATH);
    }

    /** Where a failure is being told, the address at which it happened. */
    static String address(HttpServletRequest request) {
        var failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return failed == null ? request.getRequestURI() : failed.toString();
    }

    /** The key of a text that programs are told in other words than people, who see a page with a form. */
    static String text(HttpServletRequest request, String name) {
        return (ask(request) ? "web.api." : "web.") + name;
    }
}
