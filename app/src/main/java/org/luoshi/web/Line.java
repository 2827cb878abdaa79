package org.luoshi.web;

import java.util.concurrent.Semaphore;
import org.aspectj.lang.ProceedingJoinPoint;
import org.aspectj.lang.annotation.Around;
import org.aspectj.lang.annotation.Aspect;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Lets two at a time begin what hashes passwords and counts tries. The count is kept by a transaction of its own inside the
 * one of {@link Once}, so each takes two connections, and holds the first while it hashes: as many at once as the pool has
 * connections would all wait for a second one, and everybody else with them. More than two would gain nothing, since no more
 * are hashed at a time.
 */
@Aspect
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class Line {

    private final Semaphore places = new Semaphore(2, true);

    @Around("@annotation(org.luoshi.web.InLine)")
    public @Nullable Object inTurn(ProceedingJoinPoint handler) throws Throwable {
        places.acquire();
        try {
            return handler.proceed();
        } finally {
            places.release();
        }
    }
}
