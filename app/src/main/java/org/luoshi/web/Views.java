package org.luoshi.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.util.HashMap;
import java.util.Locale;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/** Precompiled jte templates as Spring MVC views. A page that shows a form with errors is a 422. */
@Component
class Views implements ViewResolver, Ordered {

    private static final int UNPROCESSABLE = 422;

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
    private final Pages pages;

    Views(Pages pages) {
        this.pages = pages;
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public View resolveViewName(String name, Locale locale) {
        return (model, request, response) -> {
            var params = new HashMap<String, Object>();
            if (model != null) params.putAll(model);
            params.keySet().removeIf(key -> key.contains("org.springframework"));
            params.put("p", pages.page(request, response));
            if (params.get("form") instanceof Form<?> form && form.hasErrors()) response.setStatus(UNPROCESSABLE);
            var html = new Utf8ByteOutput();
            templates.render(name + ".jte", params, html);
            response.setContentType("text/html;charset=UTF-8");
            response.setContentLength(html.getContentLength());
            html.writeTo(response.getOutputStream());
        };
    }
}
