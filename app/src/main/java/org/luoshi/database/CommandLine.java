package org.luoshi.database;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.luoshi.database.backup.Backup;
import org.luoshi.database.backup.Restore;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** Understands the words after {@code bin/luoshi} and carries them out; the exit code says how it went. */
public final class CommandLine {

    /** Not an exit code: the application runs on. */
    public static final int RUNNING = -1;

    private static final int DONE = 0;
    private static final int NEGATIVE = 1;
    private static final int UNUSABLE = 2;
    private static final Set<String> IN_APPLICATION = Set.of("create-admin");
    private static final String HELP = """
            Usage: luoshi [command]

              serve            start the application with demo data (the default)
              serve --empty    start it without demo data
              create-admin     make the first administrator
              migrate          bring the database to this release, without serving
              backup FILE      copy database, files and keys into one archive, also while it runs
              restore FILE     bring an archive into an empty database and home

            Settings are environment variables: LUOSHI_HOME, LUOSHI_PORT, LUOSHI_BIND, LUOSHI_BASE_URL,
            LUOSHI_PROXY, LUOSHI_DB_URL. See docs/operations.md.
            """;

    private final Class<?> application;
    private final Map<String, String> environment;
    private final PrintStream out;
    private final PrintStream err;

    public CommandLine(Class<?> application, Map<String, String> environment, PrintStream out, PrintStream err) {
        this.application = application;
        this.environment = environment;
        this.out = out;
        this.err = err;
    }

    /** @return 0 done, 1 a negative result, 2 unusable input, {@link #RUNNING} as long as the application serves */
    public int run(List<String> words) {
        try {
            return carryOut(words);
        } catch (UnusableInput e) {
            err.println("luoshi: " + e.getMessage());
            return UNUSABLE;
        } catch (DatabaseUnavailable e) {
            err.println("luoshi: " + e.getMessage());
            return NEGATIVE;
        }
    }

    private int carryOut(List<String> words) throws UnusableInput, DatabaseUnavailable {
        if (words.contains("--help") || words.contains("-h")) {
            out.print(HELP);
            return DONE;
        }
        boolean named = !words.isEmpty() && !words.get(0).startsWith("-");
        String command = named ? words.get(0) : "serve";
        List<String> rest = named ? words.subList(1, words.size()) : words;
        return switch (command) {
            case "serve" -> serve(rest);
            case "migrate" -> migrate(rest);
            case "backup" -> backup(file(command, rest));
            case "restore" -> restore(file(command, rest));
            default -> inApplication(command, rest);
        };
    }

    private int serve(List<String> options) throws UnusableInput, DatabaseUnavailable {
        boolean demo = options.isEmpty();
        if (!demo && !options.equals(List.of("--empty"))) {
            throw new UnusableInput("serve takes no option but --empty; see --help");
        }
        Settings settings = Settings.from(environment);
        settings.requireFreePort();
        DatabaseAccess database = DatabaseAccess.alone(settings);
        Restore.refuseUnfinished(database.owner());
        start(settings.forSpring(database.owner()), Map.of("luoshi.demo", demo));
        out.println("Ready: " + settings.baseUrl());
        return RUNNING;
    }

    private int migrate(List<String> options) throws UnusableInput, DatabaseUnavailable {
        if (!options.isEmpty()) {
            throw new UnusableInput("migrate takes no options; see --help");
        }
        Settings settings = Settings.from(environment);
        try (DatabaseAccess database = DatabaseAccess.alone(settings)) {
            Restore.refuseUnfinished(database.owner());
            start(settings.forSpring(database.owner()), withoutServing()).close();
            out.println("The database is at this release");
            return DONE;
        }
    }

    private int backup(Path file) throws UnusableInput, DatabaseUnavailable {
        Settings settings = Settings.from(environment);
        try (DatabaseAccess database = DatabaseAccess.beside(settings)) {
            out.println(new Backup(database.owner(), settings.home(), Clock.systemUTC()).writeTo(file));
            return DONE;
        }
    }

    private int restore(Path file) throws UnusableInput, DatabaseUnavailable {
        Settings settings = Settings.from(environment);
        try (DatabaseAccess database = DatabaseAccess.alone(settings)) {
            Restore.Migrations migrations =
                    () -> MigrationRun.migrate(application, settings.forSpring(database.owner()));
            out.println(new Restore(database.owner(), settings.home(), migrations).readFrom(file));
            return DONE;
        }
    }

    private int inApplication(String name, List<String> arguments) throws UnusableInput, DatabaseUnavailable {
        if (!IN_APPLICATION.contains(name)) {
            throw new UnusableInput("There is no command " + name + "; see --help");
        }
        Settings settings = Settings.from(environment);
        try (DatabaseAccess database = DatabaseAccess.beside(settings);
                var context = start(settings.forSpring(database.owner()), withoutServing())) {
            for (Command command : context.getBeansOfType(Command.class).values()) {
                if (command.name().equals(name)) {
                    return command.run(arguments, out);
                }
            }
        }
        throw new UnusableInput("The command " + name + " is not part of this release");
    }

    private ConfigurableApplicationContext start(Map<String, Object> settings, Map<String, Object> more)
            throws DatabaseUnavailable {
        Map<String, Object> properties = new HashMap<>(settings);
        properties.putAll(more);
        SpringApplication spring = new SpringApplication(application);
        spring.setDefaultProperties(properties);
        spring.setLogStartupInfo(false);
        try {
            return spring.run();
        } catch (RuntimeException e) {
            throw new DatabaseUnavailable("The application did not start; the log above says why");
        }
    }

    // The pages' beans exist as ever, but no port is opened and no demo is played.
    private static Map<String, Object> withoutServing() {
        return Map.of("server.port", -1, "luoshi.demo", false, "luoshi.serving", false);
    }

    private static Path file(String command, List<String> arguments) throws UnusableInput {
        if (arguments.size() != 1 || arguments.get(0).startsWith("-")) {
            throw new UnusableInput(command + " needs one file name, as in: luoshi " + command + " luoshi.backup");
        }
        return Path.of(arguments.get(0)).toAbsolutePath();
    }
}
