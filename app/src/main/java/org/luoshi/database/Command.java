package org.luoshi.database;

import java.io.PrintStream;
import java.util.List;

/** A command of {@code bin/luoshi} that works inside the application, without its web server. */
public interface Command {

    /** The first word on the command line, as in {@code create-admin}. */
    String name();

    /** @return the exit code: 0 done, 1 a negative result, 2 unusable arguments, told in one line on {@code out} */
    int run(List<String> arguments, PrintStream out);
}
