package org.luoshi.database.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.Set;
import org.luoshi.database.Folders;
import org.luoshi.database.Home;

/** The files and keys of a home, readable by their owner only. */
final class HomeFiles {

    private static final FileAttribute<Set<PosixFilePermission>> PRIVATE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    private final Home home;

    HomeFiles(Home home) {
        this.home = home;
    }

    void put(Archive archive) throws IOException {
        for (var file : archive.manifest().files()) {
            Path target = home.path().resolve(file.entry());
            Files.createDirectories(Objects.requireNonNull(target.getParent()), PRIVATE);
            try (InputStream in = archive.read(file.entry())) {
                Files.copy(in, target);
            }
            Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rw-------"));
        }
    }

    void clear() throws IOException {
        Folders.delete(home.files());
        Folders.delete(home.keys());
    }
}
