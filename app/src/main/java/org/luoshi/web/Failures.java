package org.luoshi.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

/** What people see when a request fails outside every handler: while a page is drawn, or before one is found. */
@Controller
@Public
class Failures implements ErrorController {

    private final Refusals refusals;

    Failures(Refusals refusals) {
        this.refusals = refusals;
    }

    @RequestMapping(
            path = "/error",
            method = {
                RequestMethod.GET,
                RequestMethod.POST,
                RequestMethod.PUT,
                RequestMethod.DELETE,
                RequestMethod.PATCH
            })
    Object failed(HttpServletRequest request, Locale locale) {
        var cause = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        if (cause != null) return refusals.unexpected(cause, request, locale);
        var status = (Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        return refusals.plain(status == null ? 404 : status, request, locale);
    }
}
