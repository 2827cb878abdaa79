package org.luoshi.web;

import org.luoshi.kernel.Actor;

/** A count beside a menu line, such as the open tasks of the capacity in which a person acts. */
public interface HeaderItem {

    /** The path of the menu line that it stands beside. */
    String path();

    int count(Actor actor);
}
