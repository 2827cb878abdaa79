package org.luoshi.web;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.luoshi.identity.Password;
import org.springframework.core.convert.ConversionService;
import org.springframework.format.support.DefaultFormattingConversionService;
import org.springframework.stereotype.Component;

/** Reads what people type: full-width digits, {@code 2026年1月5日}, thousands, blanks around. */
@Component
class Inputs {

    private static final Pattern DATE = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?");
    private static final Pattern TIME = Pattern.compile("(\\d{1,2})[:时点](\\d{1,2})分?");

    private final DefaultFormattingConversionService conversions = new DefaultFormattingConversionService();

    @SuppressWarnings("NullAway") // an empty field is no value, which Spring's converters may return
    Inputs() {
        conversions.addConverter(String.class, String.class, Inputs::plain);
        conversions.addConverter(String.class, Integer.class, Inputs::whole);
        conversions.addConverter(String.class, LocalDate.class, Inputs::date);
        conversions.addConverter(String.class, LocalTime.class, Inputs::time);
        conversions.addConverter(String.class, Password.class, typed -> typed.isEmpty() ? null : new Password(typed));
    }

    ConversionService conversions() {
        return conversions;
    }

    static @Nullable Integer whole(String typed) {
        var text = narrow(typed).replaceAll("[,\\s]", "");
        return text.isEmpty() ? null : Integer.valueOf(text);
    }

    static @Nullable LocalDate date(String typed) {
        var text = narrow(typed).replaceAll("\\s", "");
        if (text.isEmpty()) return null;
        var parts = DATE.matcher(text);
        if (!parts.matches()) throw new DateTimeException("not a date");
        return LocalDate.of(number(parts.group(1)), number(parts.group(2)), number(parts.group(3)));
    }

    static @Nullable LocalTime time(String typed) {
        var text = narrow(typed).replaceAll("\\s", "");
        if (text.isEmpty()) return null;
        var parts = TIME.matcher(text);
        if (!parts.matches()) throw new DateTimeException("not a time");
        return LocalTime.of(number(parts.group(1)), number(parts.group(2)));
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    /** Without blanks around, and without the one character that the database cannot hold. */
    static String plain(String typed) {
        return typed.replace("\0", "").strip();
    }

    /** Full-width digits, letters and signs become the usual ones. */
    static String narrow(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
    }
}
