package org.luoshi.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The passwords that are tried first: listed ones, and common words with common endings. The list says how it was made. */
@Component
class CommonPasswords {

    private static final String LIST = "identity/common-passwords.txt";

    private final Set<String> passwords = new HashSet<>();

    CommonPasswords() {
        var parts = parts();
        passwords.addAll(parts.getOrDefault("[whole]", List.of()));
        for (var word : parts.getOrDefault("[words]", List.of()))
            for (var ending : parts.getOrDefault("[endings]", List.of())) {
                passwords.add(word + ending);
                passwords.add(ending + word);
            }
        passwords.removeIf(password -> password.length() < PasswordRules.SHORTEST);
    }

    private static Map<String, List<String>> parts() {
        try {
            var parts = new HashMap<String, List<String>>();
            var part = new ArrayList<String>();
            for (var line : new ClassPathResource(LIST)
                    .getContentAsString(UTF_8)
                    .lines()
                    .toList()) {
                if (line.startsWith("[")) parts.put(line, part = new ArrayList<>());
                else if (!line.isBlank() && !line.startsWith("# ")) part.addAll(List.of(line.split(" ")));
            }
            return parts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean contains(Password password) {
        return passwords.contains(password.text().toLowerCase(Locale.ROOT));
    }

    int size() {
        return passwords.size();
    }
}
