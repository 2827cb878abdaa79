package org.luoshi.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.luoshi.identity.Secret;
import org.luoshi.kernel.Refusal;
import org.springframework.web.multipart.support.StandardServletMultipartResolver;
import org.springframework.web.servlet.HandlerMapping;

/**
 * One change as a browser or a program sent it, reduced to what tells it from another.
 *
 * @param bodyHash SHA-256 over fields and files without the key itself and the CSRF token, or over the JSON as it came
 */
record Sent(String key, @Nullable UUID account, String route, byte[] bodyHash) {

    /** Passwords stay out: a quick hash of one must not lie in the database. */
    private static final Set<String> LEFT_OUT = Set.of(Once.FIELD, "_csrf", "password", "current");

    static Sent in(HttpServletRequest request) {
        var key = Once.key(request);
        if (key == null || !Once.isKey(key)) throw Refusal.invalid(Programs.text(request, "once.no-key"));
        var who = Visitor.of(request);
        return new Sent(key, who == null ? null : who.account().value(), route(request), hashOf(request));
    }

    /** A secret in a path is kept as its hash, like everywhere. */
    private static String route(HttpServletRequest request) {
        return veiled(request.getRequestURI(), request);
    }

    /** The text with the secret of this request's path replaced by its hash. */
    static String veiled(String text, HttpServletRequest request) {
        var secret = secret(request);
        return secret == null ? text : text.replace(secret, hashOf(secret));
    }

    /** The text with the secret put back in. */
    static String unveiled(String text, HttpServletRequest request) {
        var secret = secret(request);
        return secret == null ? text : text.replace(hashOf(secret), secret);
    }

    private static @Nullable String secret(HttpServletRequest request) {
        var parts = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        if (!(parts instanceof Map<?, ?> named)) return null;
        return named.get("secret") instanceof String secret
                ? secret
                : named.get("token") instanceof String token ? token : null;
    }

    private static String hashOf(String secret) {
        return HexFormat.of().formatHex(new Secret(secret).hash());
    }

    private static byte[] hashOf(HttpServletRequest request) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            for (var field : new TreeMap<>(request.getParameterMap()).entrySet()) {
                if (LEFT_OUT.contains(field.getKey())) continue;
                add(sha, field.getKey());
                for (var value : field.getValue()) add(sha, value);
            }
            if (Programs.ask(request)) sha.update(BodyKeeper.of(request));
            if (new StandardServletMultipartResolver().isMultipart(request))
                for (var part : request.getParts()) if (part.getSubmittedFileName() != null) add(sha, part);
            return sha.digest();
        } catch (IOException | ServletException e) {
            throw Refusal.invalid("web.upload.broken");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Lengths go in too, so that two fields cannot pass for one. */
    private static void add(MessageDigest sha, String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        sha.update(ByteBuffer.allocate(4).putInt(bytes.length).array());
        sha.update(bytes);
    }

    private static void add(MessageDigest sha, Part file) throws IOException {
        add(sha, file.getName());
        sha.update(ByteBuffer.allocate(8).putLong(file.getSize()).array());
        try (InputStream in = file.getInputStream();
                var into = new DigestOutputStream(OutputStream.nullOutputStream(), sha)) {
            in.transferTo(into);
        }
    }
}
