package org.luoshi.kernel;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An expected "no", told to the person in their language. A surprise is a bug and stays an ordinary exception.
 *
 * <p>The message is the key of the text; the text's arguments may be names and numbers, never secrets.
 */
public final class Refusal extends RuntimeException {

    /** Why not: nothing there, who are you, not yours, not now, not like this, not so often. */
    public enum Kind {
        MISSING,
        UNIDENTIFIED,
        FORBIDDEN,
        CONFLICT,
        INVALID,
        TOO_MANY
    }

    private final Kind kind;
    private final transient Object[] args;
    private final @Nullable ClauseRef clause;

    private Refusal(Kind kind, @Nullable ClauseRef clause, String key, Object... args) {
        super(key, null, false, false);
        this.kind = kind;
        this.clause = clause;
        this.args = args;
    }

    /** Also the answer for what exists but is none of the person's business, so that ids tell nothing. */
    public static Refusal missing() {
        return new Refusal(Kind.MISSING, null, "web.missing");
    }

    /** A program that does not show who it is. People are sent to sign in instead. */
    public static Refusal unidentified(String key) {
        return new Refusal(Kind.UNIDENTIFIED, null, key);
    }

    public static Refusal forbidden(String key, Object... args) {
        return new Refusal(Kind.FORBIDDEN, null, key, args);
    }

    public static Refusal conflict(String key, Object... args) {
        return new Refusal(Kind.CONFLICT, null, key, args);
    }

    public static Refusal invalid(String key, Object... args) {
        return new Refusal(Kind.INVALID, null, key, args);
    }

    /** @param seconds after how many seconds another try is welcome */
    public static Refusal tooMany(String key, long seconds) {
        return new Refusal(Kind.TOO_MANY, null, key, seconds);
    }

    /** A prohibition of a document: the text is followed by the clause that forbids it. */
    public static Refusal forbiddenBy(ClauseRef clause, String key, Object... args) {
        return new Refusal(Kind.INVALID, clause, key, args);
    }

    public Kind kind() {
        return kind;
    }

    public String key() {
        return getMessage();
    }

    public Object[] args() {
        return args;
    }

    public @Nullable ClauseRef clause() {
        return clause;
    }

    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage());
    }
}
