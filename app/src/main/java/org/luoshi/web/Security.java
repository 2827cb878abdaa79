package org.luoshi.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.luoshi.identity.Secret;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;

/** Spring Security's firewall and CSRF guard. Who may enter is the {@link Admission}'s business, next to the route. */
@Configuration
class Security {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    /** A cookie whose session is over asks for no token: there is nothing left to misuse, and signing in must work. */
    @Bean
    SecurityFilterChain chain(HttpSecurity http, Visitor visitor) {
        return http.sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(headers -> headers.disable())
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .anonymous(anonymous -> anonymous.disable())
                .csrf(csrf -> csrf.csrfTokenRepository(new BoundToSession(visitor))
                        .requireCsrfProtectionMatcher(Security::couldBeMisused))
                .exceptionHandling(failures -> failures.accessDeniedHandler(
                        (request, response, denied) -> response.sendError(HttpServletResponse.SC_FORBIDDEN)))
                .authorizeHttpRequests(every -> every.anyRequest().permitAll())
                .build();
    }

    /** Only what a browser sends by itself can be misused: a cookie, not the key of a program. */
    private static boolean couldBeMisused(HttpServletRequest request) {
        return !READING.contains(request.getMethod()) && Visitor.of(request) != null && !Programs.ask(request);
    }

    @Bean
    FilterRegistrationBean<Safeguards> safeguardsFirst(Safeguards safeguards) {
        var registration = new FilterRegistrationBean<>(safeguards);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    @Bean
    FilterRegistrationBean<Visitor> visitorBeforeSecurity(Visitor visitor) {
        var registration = new FilterRegistrationBean<>(visitor);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
        return registration;
    }

    /** A token derived from the session's secret: nothing to store, gone with the session, none for visitors. */
    private record BoundToSession(Visitor visitor) implements CsrfTokenRepository {

        @Override
        public CsrfToken generateToken(HttpServletRequest request) {
            var secret = visitor.secret(request);
            var seed = secret == null ? Secret.fresh() : new Secret("csrf:" + secret.text());
            return new DefaultCsrfToken("X-CSRF-TOKEN", "_csrf", encoded(seed));
        }

        private static String encoded(Secret seed) {
            return new String(Base64.getUrlEncoder().encode(seed.hash()), StandardCharsets.US_ASCII);
        }

        @Override
        public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {}

        @Override
        public @Nullable CsrfToken loadToken(HttpServletRequest request) {
            return visitor.secret(request) == null ? null : generateToken(request);
        }
    }
}
