package org.luoshi.files;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;

/**
 * The name under which a file was handed in, made harmless: no path, no control or direction characters, at most 120
 * characters, the ending kept.
 */
public record FileName(String value) {

    private static final int LONGEST = 120;
    private static final String NAMELESS = "file";

    public static FileName of(String handedIn) {
        var name = Normalizer.normalize(handedIn, Normalizer.Form.NFC)
                .replaceAll("^.*[/\\\\]", "")
                .replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\p{Zl}\\p{Zp}]", "")
                .replaceAll("[<>:\"|?*;%]", "_")
                .strip()
                .replaceAll("^[.\\s]+", "");
        return new FileName(name.isEmpty() ? NAMELESS : shortened(name));
    }

    private static String shortened(String name) {
        if (name.codePointCount(0, name.length()) <= LONGEST) return name;
        var dot = name.lastIndexOf('.');
        var ending = dot > 0 && name.length() - dot <= 6 ? name.substring(dot) : "";
        var end = name.offsetByCodePoints(0, LONGEST - ending.length());
        return name.substring(0, end).strip() + ending;
    }

    FileName endingIn(String ending) {
        var dot = value.lastIndexOf('.');
        return new FileName((dot > 0 ? value.substring(0, dot) : value) + "." + ending);
    }

    /** RFC 6266: an ASCII name for the oldest, the true one in UTF-8 for the rest. */
    public String disposition(boolean inline) {
        var plain = value.replaceAll("[^A-Za-z0-9._ -]", "_");
        var encoded = URLEncoder.encode(value, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
        return (inline ? "inline" : "attachment") + "; filename=\"" + plain + "\"; filename*=UTF-8''" + encoded;
    }

    @Override
    public String toString() {
        return value;
    }
}
