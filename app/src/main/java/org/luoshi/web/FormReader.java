package org.luoshi.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Validator;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.core.convert.ConversionService;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.mvc.method.annotation.ExtendedServletRequestDataBinder;

/** Lets a handler ask for a {@link Form}: reads the fields into its record and notes what cannot be read or is against a rule. */
@Component
class FormReader implements HandlerMethodArgumentResolver {

    private static final Set<String> NAMED =
            Set.of("LocalDate", "LocalTime", "Integer", "BigDecimal", "boolean", "Map", "Set");

    private final ConversionService conversions;
    private final Validator rules;

    FormReader(Inputs inputs, Validator rules) {
        this.conversions = inputs.conversions();
        this.rules = rules;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Form.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory factory) {
        var type = ResolvableType.forMethodParameter(parameter).getGeneric(0);
        return read(((ServletWebRequest) request).getRequest(), type);
    }

    private Form<Object> read(HttpServletRequest request, ResolvableType type) {
        var binder = new ExtendedServletRequestDataBinder(null, "form");
        binder.setTargetType(type);
        binder.setConversionService(conversions);
        binder.construct(request);
        var problems = new LinkedHashMap<String, Form.Problem>();
        for (var error : binder.getBindingResult().getFieldErrors())
            problems.put(error.getField(), new Form.Problem(unreadable(error.getField(), type)));
        var value = problems.isEmpty() ? binder.getTarget() : null;
        var form = new Form<>(typed(request), value, problems);
        if (value != null) rules.validate(value).forEach(form::violated);
        return form;
    }

    private static String unreadable(String field, ResolvableType type) {
        var components = type.toClass().getRecordComponents();
        return Arrays.stream(components)
                .filter(component -> field.startsWith(component.getName()))
                .findFirst()
                .map(component -> component.getType().getSimpleName())
                .filter(NAMED::contains)
                .map(name -> "web.unreadable." + name)
                .orElse("web.unreadable.choice");
    }

    private static Map<String, List<String>> typed(HttpServletRequest request) {
        var typed = new LinkedHashMap<String, List<String>>();
        request.getParameterMap().forEach((name, values) -> typed.put(name, List.of(values)));
        return typed;
    }
}
