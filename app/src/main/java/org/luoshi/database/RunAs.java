package org.luoshi.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** As whom PostgreSQL runs, since it refuses to be root: as ourselves, in a user namespace, or as nobody. */
enum RunAs {
    OURSELVES(List.of()),
    NAMESPACE(List.of("unshare", "-U")),
    NOBODY(List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "--no-new-privs"));

    private static final int NOBODY_ID = 65534;

    private final List<String> prefix;

    RunAs(List<String> prefix) {
        this.prefix = prefix;
    }

    static RunAs detect(Home home) throws IOException {
        if (owner(Path.of("/proc/self")) != 0) {
            return OURSELVES;
        }
        if (Files.exists(home.data()) && owner(home.data()) == NOBODY_ID) {
            return NOBODY;
        }
        return Tool.succeeds(List.of("unshare", "-U", "true")) ? NAMESPACE : NOBODY;
    }

    List<String> command(Path program, List<String> arguments) {
        List<String> words = new ArrayList<>(prefix);
        words.add(program.toString());
        words.addAll(arguments);
        return words;
    }

    /** Gives the folder to the user that PostgreSQL runs as, and lets that user pass through the home. */
    void give(Path folder, Home home) throws IOException, DatabaseUnavailable {
        if (this != NOBODY) {
            return;
        }
        Tool.run("give " + folder + " to PostgreSQL", List.of("chown", "-R", NOBODY_ID + ":" + NOBODY_ID, "" + folder));
        Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(home.path());
        if (permissions.add(PosixFilePermission.OTHERS_EXECUTE)) {
            Files.setPosixFilePermissions(home.path(), permissions);
        }
        if (!Tool.succeeds(command(Path.of("test"), List.of("-w", folder.toString())))) {
            throw new DatabaseUnavailable(
                    "PostgreSQL cannot run as root and an ordinary user cannot reach %s; set LUOSHI_HOME to a folder outside root's own"
                            .formatted(folder));
        }
    }

    private static int owner(Path path) throws IOException {
        return (Integer) Files.getAttribute(path, "unix:uid");
    }
}
