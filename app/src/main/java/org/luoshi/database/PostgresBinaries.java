package org.luoshi.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs, unpacked once per version; a kill in the middle leaves nothing that looks finished. */
final class PostgresBinaries {

    private static final Pattern VERSION = Pattern.compile("-(\\d+(?:\\.\\d+)+)\\.jar");

    private final Home home;
    private final URL archive;
    private final String version;

    private PostgresBinaries(Home home, URL archive, String version) {
        this.home = home;
        this.archive = archive;
        this.version = version;
    }

    static PostgresBinaries of(Home home) throws DatabaseUnavailable {
        URL archive = PostgresBinaries.class.getResource(archiveName());
        if (archive == null) {
            throw new DatabaseUnavailable(
                    "No PostgreSQL for %s %s is in this program; set LUOSHI_DB_URL to a PostgreSQL server"
                            .formatted(System.getProperty("os.name"), System.getProperty("os.arch")));
        }
        var match = VERSION.matcher(archive.toString());
        return new PostgresBinaries(home, archive, match.find() ? match.group(1) : "unknown");
    }

    private static String archiveName() {
        boolean linux = System.getProperty("os.name").startsWith("Linux");
        return switch (linux ? System.getProperty("os.arch") : "") {
            case "amd64", "x86_64" -> "/postgres-linux-x86_64.txz";
            case "aarch64", "arm64" -> "/postgres-linux-arm_64.txz";
            default -> "/postgres-unknown.txz";
        };
    }

    String majorVersion() {
        return version.substring(0, Math.max(0, version.indexOf('.')));
    }

    Path folder() {
        return home.path().resolve("pg-bin-" + version);
    }

    Path program(String name) {
        return folder().resolve("bin").resolve(name);
    }

    void unpack() throws DatabaseUnavailable {
        if (Files.exists(folder())) {
            return;
        }
        try {
            Path draft = home.path().resolve("pg-bin.new");
            Folders.delete(draft);
            unpackTo(draft);
            deleteOthers();
            Files.move(draft, folder());
        } catch (IOException e) {
            throw DatabaseUnavailable.because("unpack PostgreSQL to " + folder(), e);
        }
    }

    private void deleteOthers() throws IOException {
        try (var old = Files.newDirectoryStream(home.path(), "pg-bin-*")) {
            for (Path folder : old) {
                Folders.delete(folder);
            }
        }
    }

    private void unpackTo(Path folder) throws IOException {
        Files.createDirectories(folder);
        openToAll(folder);
        try (InputStream in = archive.openStream();
                var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(in)))) {
            for (TarArchiveEntry entry; (entry = tar.getNextEntry()) != null; ) {
                unpackEntry(tar, entry, folder);
            }
        }
    }

    private static void unpackEntry(TarArchiveInputStream tar, TarArchiveEntry entry, Path folder) throws IOException {
        Path target = inside(folder, folder.resolve(entry.getName()));
        Path parent = Objects.requireNonNullElse(target.getParent(), folder);
        if (entry.isDirectory()) {
            createFolder(target, folder);
            return;
        }
        createFolder(parent, folder);
        if (entry.isSymbolicLink()) {
            Path link = Path.of(entry.getLinkName());
            inside(folder, parent.resolve(link));
            Files.createSymbolicLink(target, link);
        } else if (entry.isLink()) {
            Files.createLink(target, inside(folder, folder.resolve(entry.getLinkName())));
        } else {
            Files.copy(tar, target);
            boolean program = (entry.getMode() & 0100) != 0;
            Files.setPosixFilePermissions(target, PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }

    private static Path inside(Path folder, Path target) throws IOException {
        Path normal = target.normalize();
        if (!normal.startsWith(folder)) {
            throw new IOException("the archive of PostgreSQL names a place outside its folder: " + target);
        }
        return normal;
    }

    private static void createFolder(Path folder, Path top) throws IOException {
        if (Files.exists(folder)) {
            return;
        }
        createFolder(Objects.requireNonNullElse(folder.getParent(), top), top);
        Files.createDirectory(folder);
        openToAll(folder);
    }

    // The user that PostgreSQL runs as must be able to read it, whatever our umask is.
    private static void openToAll(Path folder) throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
