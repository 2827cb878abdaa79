package org.luoshi.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Validator;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.core.convert.ConversionService;
import org.springframework.stereotype.Component;
import org.springframework.validation.FieldError;
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
            Set.of("LocalDate", "LocalTime", "Integer", "BigDecimal", "Boolean", "Set");

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

    /** Missing, unreadable and wrong fields are told at once: the rules are held against whatever could be read. */
    private Form<Object> read(HttpServletRequest request, ResolvableType type) {
        var binder = new ExtendedServletRequestDataBinder(null, "form");
        binder.setTargetType(type);
        binder.setConversionService(conversions);
        binder.construct(request);
        var fields = type.toClass().getRecordComponents();
        var typed = typed(request);
        var value = Objects.requireNonNull(binder.getTarget(), "a form's record takes null for what cannot be read");
        var form =
                new Form<>(Arrays.stream(fields).map(RecordComponent::getName).toList(), typed, value);
        for (var error : binder.getBindingResult().getFieldErrors())
            for (var place : places(error, typed)) form.refuse(place, unreadable(error.getField(), fields));
        rules.validate(value).forEach(form::violated);
        return form;
    }

    /** Spring names the table where a line of it cannot be read. */
    private static List<String> places(FieldError error, Map<String, List<String>> typed) {
        var lines = typed.entrySet().stream()
                .filter(field -> field.getKey().startsWith(error.getField() + "["))
                .filter(field -> field.getValue().contains(String.valueOf(error.getRejectedValue())))
                .map(Map.Entry::getKey)
                .toList();
        return lines.isEmpty() ? List.of(error.getField()) : lines;
    }

    private static String unreadable(String field, RecordComponent[] fields) {
        return Arrays.stream(fields)
                .filter(component -> field.equals(component.getName()))
                .map(FormReader::type)
                .filter(NAMED::contains)
                .map(name -> "web.unreadable." + name)
                .findFirst()
                .orElse("web.unreadable.choice");
    }

    /** Of a line in a table, the type of its number. */
    private static String type(RecordComponent field) {
        var type = field.getGenericType() instanceof ParameterizedType table && field.getType() == Map.class
                ? table.getActualTypeArguments()[1]
                : field.getType();
        return ResolvableType.forType(type).toClass().getSimpleName();
    }

    private static Map<String, List<String>> typed(HttpServletRequest request) {
        var typed = new LinkedHashMap<String, List<String>>();
        request.getParameterMap().forEach((name, values) -> typed.put(name, List.of(values)));
        return typed;
    }
}
