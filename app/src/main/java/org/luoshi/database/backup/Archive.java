package org.luoshi.database.backup;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.luoshi.database.UnusableInput;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** A backup that is read: believed only after every part was found to be what its manifest says. */
final class Archive implements AutoCloseable {

    private final ZipFile zip;
    private final Manifest manifest;

    private Archive(ZipFile zip, Manifest manifest) {
        this.zip = zip;
        this.manifest = manifest;
    }

    static Archive open(Path file) throws UnusableInput {
        if (!Files.isReadable(file)) {
            throw new UnusableInput("There is no backup to read at " + file);
        }
        ZipFile zip = null;
        Archive archive = null;
        try {
            zip = new ZipFile(file.toFile());
            archive = new Archive(zip, manifest(zip));
            archive.verify();
            return archive;
        } catch (IOException | JacksonException e) {
            archive = null;
            throw new UnusableInput(file + " is no backup of Luoshi, or it is damaged: "
                    + String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
        } catch (UnusableInput e) {
            archive = null;
            throw new UnusableInput(file + " " + e.getMessage() + "; nothing was changed");
        } finally {
            if (archive == null) {
                closeQuietly(zip);
            }
        }
    }

    Manifest manifest() {
        return manifest;
    }

    InputStream read(String entry) throws IOException {
        return read(zip, entry);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private static Manifest manifest(ZipFile zip) throws IOException {
        try (InputStream in = read(zip, Manifest.ENTRY)) {
            return new JsonMapper().readValue(in, Manifest.class);
        }
    }

    private static InputStream read(ZipFile zip, String entry) throws IOException {
        var found = zip.getEntry(entry);
        if (found == null) {
            throw new FileNotFoundException(entry + " is missing");
        }
        return zip.getInputStream(found);
    }

    private void verify() throws IOException, UnusableInput {
        if (manifest.format() != Manifest.FORMAT) {
            throw new UnusableInput("has format " + manifest.format() + "; this release reads " + Manifest.FORMAT);
        }
        Set<String> known = new HashSet<>(Set.of(Manifest.ENTRY));
        for (var table : manifest.tables()) {
            check(table.entry(), table.sha256(), known);
        }
        for (var file : manifest.files()) {
            check(file.entry(), file.sha256(), known);
            boolean inside = Path.of(file.entry()).normalize().toString().equals(file.entry());
            if (!inside || !(file.entry().startsWith("files/") || file.entry().startsWith("keys/"))) {
                throw new UnusableInput("names a place outside the home: " + file.entry());
            }
        }
        if (zip.size() != known.size()) {
            throw new UnusableInput("holds parts that its manifest does not name");
        }
    }

    private void check(String entry, String sha256, Set<String> known) throws IOException, UnusableInput {
        if (!known.add(entry) || !Digests.of(read(entry)).equals(sha256)) {
            throw new UnusableInput("was altered or damaged at " + entry);
        }
    }

    private static void closeQuietly(@Nullable ZipFile zip) {
        try {
            if (zip != null) {
                zip.close();
            }
        } catch (IOException e) {
            // The reason why it cannot be used is already on its way.
        }
    }
}
