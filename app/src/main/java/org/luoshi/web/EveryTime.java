package org.luoshi.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A POST that happens as often as it is sent, unlike others (see {@link Once}): signing in and out. Its answer carries the
 * session's cookie and so cannot be kept, doing it again harms nobody, and no transaction stays open while a password is
 * checked.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface EveryTime {}
