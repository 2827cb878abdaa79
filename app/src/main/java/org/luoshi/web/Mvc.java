package org.luoshi.web;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.luoshi.identity.SignedIn;
import org.luoshi.kernel.Actor;
import org.luoshi.kernel.Reader;
import org.luoshi.kernel.Refusal;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.http.CacheControl;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * Wires the door, the languages, the assets, and what handlers may ask for: an {@link Actor}, a {@link Reader}, the
 * {@link SignedIn}; a public page that says {@code @Nullable} gets null when nobody is signed in.
 */
@Configuration
class Mvc implements WebMvcConfigurer {

    private final FormReader forms;
    private final JsonMapper json;
    private final KeyInAddress keys;

    Mvc(FormReader forms, JsonMapper json, KeyInAddress keys) {
        this.forms = forms;
        this.keys = keys;
        this.json = json;
    }

    /** What programs send is read as strictly as forms: nothing unknown, nothing twice, nothing after the end. */
    @Override
    public void configureMessageConverters(HttpMessageConverters.ServerBuilder converters) {
        var strict = json.rebuild()
                .enable(
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .addModule(new SimpleModule().addDeserializer(String.class, new PlainText()))
                .build();
        converters.withJsonConverter(new JacksonJsonHttpMessageConverter(strict));
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        var language = new LocaleChangeInterceptor();
        language.setParamName("lang");
        language.setIgnoreInvalidLocale(true);
        registry.addInterceptor(language);
        registry.addInterceptor(new Admission());
        registry.addInterceptor(keys);
    }

    @Bean
    LocaleResolver localeResolver() {
        var languages = new CookieLocaleResolver("lang");
        languages.setCookieMaxAge(Duration.ofDays(365));
        languages.setCookieHttpOnly(true);
        languages.setDefaultLocaleFunction(request -> {
            var wanted = request.getHeader("Accept-Language");
            return wanted != null && wanted.startsWith("en") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
        });
        return languages;
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler(Assets.PATH + "**")
                .addResourceLocations("classpath:/static/")
                .setCacheControl(CacheControl.maxAge(Duration.ofDays(365)).immutable());
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(forms);
        resolvers.add(new Person());
    }

    private static final class Person implements HandlerMethodArgumentResolver {

        private static final List<Class<?>> KNOWN = List.of(Actor.class, Reader.class, SignedIn.class);

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return KNOWN.contains(parameter.getParameterType());
        }

        @Override
        public @Nullable Object resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory factory) {
            var who = Visitor.of(((ServletWebRequest) request).getRequest());
            if (who == null && parameter.isOptional()) return null;
            if (who == null) throw Refusal.forbidden("web.signed-out");
            if (parameter.getParameterType() == Actor.class) return who.actor();
            return parameter.getParameterType() == Reader.class ? who.reader() : who;
        }
    }
}
