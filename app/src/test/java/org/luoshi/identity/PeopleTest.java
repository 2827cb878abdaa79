package org.luoshi.identity;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.luoshi.LuoshiTest;
import org.springframework.context.annotation.Import;

/** A test of accounts and sessions: the whole application, with a clock that can be moved and people who can be made. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@LuoshiTest
@Import({MovableClock.Installed.class, TestPeople.class})
public @interface PeopleTest {}
