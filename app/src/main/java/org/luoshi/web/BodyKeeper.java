package org.luoshi.web;

import static java.util.Objects.requireNonNull;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Type;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;

/** Keeps the bytes that a program sent, so that {@link Sent} can still tell one change from another after they were read. */
@ControllerAdvice
class BodyKeeper extends RequestBodyAdviceAdapter {

    private static final String KEPT = BodyKeeper.class.getName();
    private static final int LIMIT = 64 * 1024;

    /** What was sent, whether the handler wanted to read it or not. */
    static byte[] of(HttpServletRequest request) throws IOException {
        var kept = (byte[]) request.getAttribute(KEPT);
        return kept != null ? kept : limited(request.getInputStream());
    }

    private static byte[] limited(InputStream in) throws IOException {
        var body = in.readNBytes(LIMIT + 1);
        if (body.length > LIMIT) throw new ResponseStatusException(HttpStatus.CONTENT_TOO_LARGE);
        return body;
    }

    @Override
    public boolean supports(MethodParameter parameter, Type type, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public HttpInputMessage beforeBodyRead(
            HttpInputMessage message,
            MethodParameter parameter,
            Type type,
            Class<? extends HttpMessageConverter<?>> converter)
            throws IOException {
        var body = limited(message.getBody());
        requireNonNull(RequestContextHolder.getRequestAttributes())
                .setAttribute(KEPT, body, RequestAttributes.SCOPE_REQUEST);
        return new Kept(message.getHeaders(), body);
    }

    private record Kept(HttpHeaders headers, byte[] bytes) implements HttpInputMessage {

        @Override
        public InputStream getBody() {
            return new ByteArrayInputStream(bytes);
        }

        @Override
        public HttpHeaders getHeaders() {
            return headers;
        }
    }
}
