package org.luoshi.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The folder where content lies under its hash. A file is there whole or not at all, also after a power cut. */
@Component
class FileShelf {

    private final Path folder;

    FileShelf(@Value("${luoshi.home}") Path home) {
        this.folder = home.resolve("files").toAbsolutePath().normalize();
    }

    void put(Sha256 hash, byte[] content) {
        var place = place(hash);
        if (Files.exists(place)) return;
        try {
            var drawer = Files.createDirectories(place.getParent());
            var draft = Files.createTempFile(drawer, "draft", null);
            try {
                write(draft, content);
                Files.move(draft, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                sync(drawer);
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path draft, byte[] content) throws IOException {
        try (var out = FileChannel.open(draft, StandardOpenOption.WRITE)) {
            var rest = ByteBuffer.wrap(content);
            while (rest.hasRemaining()) out.write(rest);
            out.force(true);
        }
    }

    /** Makes the new name itself durable, where the system lets a folder be opened. */
    private static void sync(Path drawer) {
        try (var names = FileChannel.open(drawer, StandardOpenOption.READ)) {
            names.force(true);
        } catch (IOException e) {
            // Windows cannot open a folder; its file system keeps names in its own journal.
        }
    }

    /** What lies here, whether a record knows it or not. */
    List<Sha256> hashes() {
        try (var drawers = Files.walk(folder, 2)) {
            return drawers.map(path -> folder.relativize(path).toString().replaceAll("[/\\\\]", ""))
                    .filter(name -> name.matches("[0-9a-f]{64}"))
                    .map(Sha256::new)
                    .toList();
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean remove(Sha256 hash) {
        try {
            return Files.deleteIfExists(place(hash));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Drafts of more than an hour were left by a process that ended. */
    void clearDrafts() {
        var old = Instant.now().minus(1, ChronoUnit.HOURS);
        try (var drawers = Files.walk(folder, 2)) {
            for (var path : drawers.filter(path -> path.getFileName().toString().startsWith("draft"))
                    .toList())
                if (Files.getLastModifiedTime(path).toInstant().isBefore(old)) Files.deleteIfExists(path);
        } catch (NoSuchFileException e) {
            // Nothing was kept yet, or the draft has just become a file.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path place(Sha256 hash) {
        var hex = hash.hex();
        return folder.resolve(hex.substring(0, 2)).resolve(hex.substring(2));
    }
}
