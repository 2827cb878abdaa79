package org.luoshi.web;

import java.text.NumberFormat;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.luoshi.identity.Capacity;
import org.luoshi.identity.Secret;
import org.luoshi.identity.SignedIn;
import org.luoshi.kernel.ClauseRef;
import org.luoshi.kernel.Refusal;
import org.springframework.context.MessageSource;

/** What every template gets as {@code p}: the reader's words, who reads, where the page stands, and the form's secrets. */
public final class Page {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final MessageSource messages;
    private final Surroundings around;

    /** What the request brings along. */
    record Surroundings(
            Locale locale,
            String path,
            String query,
            String nonce,
            String csrf,
            @Nullable String key,
            @Nullable String saved,
            @Nullable String said,
            @Nullable SignedIn who,
            List<Section> menu,
            List<Seat> seats,
            Assets assets,
            Host host,
            ClauseLabels clauses,
            Clock clock) {}

    /** The installation's own name and whether its content is a demonstration. */
    public record Host(String name, boolean demo) {}

    /** One heading of the menu with its lines. */
    public record Section(MenuItem.Group group, List<Line> lines) {}

    /** One line of the menu; {@code count} is zero where nothing waits. */
    public record Line(MenuItem item, boolean current, int count) {}

    /** One capacity with the name of its organisation. */
    public record Seat(Capacity capacity, String organisation, boolean acting) {}

    Page(MessageSource messages, Surroundings around) {
        this.messages = messages;
        this.around = around;
    }

    /** A text of the interface; numbers among the arguments are written the reader's way. */
    public String t(String key, Object... args) {
        return messages.getMessage(key, args, around.locale);
    }

    /** The text of a constant: {@code t("needs.status", status)} reads {@code needs.status.OPEN}. */
    public String name(String prefix, Enum<?> constant) {
        return t(prefix + "." + constant.name());
    }

    /** All constants with their texts, in their order, for lists of choices. */
    public Map<String, String> names(String prefix, Enum<?>[] constants) {
        var names = new LinkedHashMap<String, String>();
        for (var constant : constants) names.put(constant.name(), name(prefix, constant));
        return names;
    }

    public String t(Form.Problem problem) {
        return t(problem.key(), problem.args());
    }

    public String t(Refusal refusal) {
        return t(refusal.key(), refusal.args());
    }

    public boolean english() {
        return around.locale.getLanguage().equals("en");
    }

    public String lang() {
        return english() ? "en" : "zh-CN";
    }

    public String path() {
        return around.path;
    }

    /** The same page in the other language, with its conditions kept. */
    public String inOtherLanguage() {
        var rest = around.query.replaceAll("(^|&)lang=[^&]*", "").replaceFirst("^&", "");
        return around.path + "?" + (rest.isEmpty() ? "" : rest + "&") + "lang=" + (english() ? "zh" : "en");
    }

    public String nonce() {
        return around.nonce;
    }

    public String csrf() {
        return around.csrf;
    }

    /** The key of one form, see {@link Once}: the page's own for the form that the page is there for, else a fresh one. */
    public String key(String action) {
        return around.key != null && action.equals(around.path)
                ? around.key
                : Secret.fresh().text();
    }

    /** Where that stands which was sent with this form before; null when nothing was. */
    public @Nullable String saved(String action) {
        return action.equals(around.path) ? around.saved : null;
    }

    public String asset(String name) {
        return around.assets.address(name);
    }

    /** The address of one symbol of the icon sprite. */
    public String icon(String name) {
        return asset("icons.svg") + "#" + name;
    }

    /** What the change before this page wants said, once. */
    public @Nullable String said() {
        return around.said;
    }

    public @Nullable SignedIn who() {
        return around.who;
    }

    public List<Section> menu() {
        return around.menu;
    }

    /** What waits behind a line of the menu, as its badge says. */
    public int waiting(String path) {
        return menu().stream()
                .flatMap(section -> section.lines().stream())
                .filter(line -> line.item().path().equals(path))
                .mapToInt(Line::count)
                .sum();
    }

    public List<Seat> seats() {
        return around.seats;
    }

    public @Nullable Seat acting() {
        return around.seats.stream().filter(Seat::acting).findFirst().orElse(null);
    }

    public Host host() {
        return around.host;
    }

    /** A clause as its tag shows it. */
    public String label(ClauseRef clause) {
        return around.clauses.label(clause);
    }

    /** Where a clause is read, by anyone. */
    public String address(ClauseRef clause) {
        return "/documents/" + clause.document() + "#" + clause.path();
    }

    public LocalDate today() {
        return LocalDate.now(around.clock);
    }

    public String date(@Nullable LocalDate day) {
        return day == null ? "—" : day.toString();
    }

    public String time(@Nullable Instant at) {
        return at == null ? "—" : TIME.format(at.atZone(around.clock.getZone()));
    }

    public String number(Number figure) {
        return NumberFormat.getIntegerInstance(Locale.ROOT).format(figure);
    }

    public ZoneId zone() {
        return around.clock.getZone();
    }
}
