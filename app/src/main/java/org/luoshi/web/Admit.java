package org.luoshi.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.luoshi.kernel.Post;

/**
 * Who may enter this route: people in one of these posts, or anyone signed in when none is named. Reading counts all of a
 * person's capacities, acting (anything but GET) only the one in the header. A route without this or {@link Public} is
 * closed. Which records someone may touch is decided by the owning module's {@code Access}.
 */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Admit {

    Post[] value() default {};

    /** Whether someone who still lacks a password or a second factor may enter, in order to set it up. */
    boolean unsettled() default false;
}
