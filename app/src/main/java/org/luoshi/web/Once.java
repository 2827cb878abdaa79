package org.luoshi.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.aspectj.lang.ProceedingJoinPoint;
import org.aspectj.lang.annotation.Around;
import org.aspectj.lang.annotation.Aspect;
import org.jspecify.annotations.Nullable;
import org.luoshi.kernel.Refusal;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Makes every POST happen once. The form's key, what was sent and what was answered are stored in the transaction of the
 * change itself: pressed twice or sent again by a bad network, the same answer comes back and nothing happens twice.
 */
@Aspect
@Component
class Once {

    static final String FIELD = "_key";
    private static final String HEADER = "Idempotency-Key";
    private static final int TRIES = 4;

    private final JdbcClient db;
    private final TransactionTemplate transactions;

    Once(JdbcClient db, TransactionTemplate transactions) {
        this.db = db;
        this.transactions = transactions;
    }

    private record Answer(
            @Nullable UUID account,
            String route,
            byte[] bodyHash,
            String location,
            @Nullable String said) {}

    @Around("@annotation(org.springframework.web.bind.annotation.PostMapping) && within(org.luoshi..*)"
            + " && !@annotation(org.luoshi.web.EveryTime)")
    public @Nullable Object once(ProceedingJoinPoint handler) throws Throwable {
        var request = ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
        var sent = Sent.in(request);
        for (var tries = 1; ; tries++) {
            try {
                return transactions.execute(status -> answer(sent, handler, request, status));
            } catch (Failed failure) {
                throw Objects.requireNonNull(failure.getCause());
            } catch (RuntimeException e) {
                if (tries == TRIES || !lostDeadlock(e)) throw e;
            }
        }
    }

    /** Two changes waited for each other, and the database undid this one whole: it may simply begin again. */
    private static boolean lostDeadlock(RuntimeException failure) {
        return Stream.iterate((Throwable) failure, Objects::nonNull, Throwable::getCause)
                .limit(20)
                .anyMatch(PessimisticLockingFailureException.class::isInstance);
    }

    private Object answer(
            Sent sent, ProceedingJoinPoint handler, HttpServletRequest request, TransactionStatus status) {
        return begin(sent) ? first(sent, handler, request, status) : again(sent, request);
    }

    private Object first(Sent sent, ProceedingJoinPoint handler, HttpServletRequest request, TransactionStatus status) {
        try {
            var answer = handler.proceed();
            if (answer instanceof Done done) keep(sent, done, request);
            else status.setRollbackOnly();
            return Objects.requireNonNull(answer, "a change is always answered");
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new Failed(e);
        }
    }

    /** Carries a checked exception through the transaction, which it rolls back. */
    private static final class Failed extends RuntimeException {
        Failed(Throwable cause) {
            super(cause);
        }
    }

    /** Waits while the same key is being worked on elsewhere; false when it has been answered before. */
    private boolean begin(Sent sent) {
        return db.sql("""
                                insert into web.once (key, account, route, body_hash, location)
                                values (:key, :account, :route, :hash, '/') on conflict (key) do nothing""")
                        .param("key", sent.key())
                        .param("account", sent.account())
                        .param("route", sent.route())
                        .param("hash", sent.bodyHash())
                        .update()
                == 1;
    }

    private void keep(Sent sent, Done done, HttpServletRequest request) {
        db.sql("update web.once set location = :location, said = :said where key = :key")
                .param("location", Sent.veiled(done.location(), request))
                .param("said", done.said())
                .param("key", sent.key())
                .update();
    }

    private Done again(Sent sent, HttpServletRequest request) {
        var answer = db.sql("select account, route, body_hash, location, said from web.once where key = ?")
                .param(sent.key())
                .query(Answer.class)
                .single();
        var same = Objects.equals(answer.account(), sent.account())
                && answer.route().equals(sent.route());
        if (!same) throw Refusal.conflict(Programs.text(request, "once.foreign"));
        var location = Sent.unveiled(answer.location(), request);
        if (!Arrays.equals(answer.bodyHash(), sent.bodyHash())) throw new SavedAlready(location);
        return new Done(location, answer.said(), null);
    }

    static boolean isKey(String text) {
        return text.matches("[A-Za-z0-9_-]{16,64}");
    }

    static @Nullable String key(HttpServletRequest request) {
        var header = request.getHeader(HEADER);
        return header != null || Programs.ask(request) ? header : request.getParameter(FIELD);
    }
}
