package org.luoshi.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps two processes from running one home; the kernel gives it back whatever way the process ends. */
final class HomeLock implements AutoCloseable {

    // Opening and closing the file a second time would drop the lock of this whole process, so it is asked here first.
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private HomeLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    static HomeLock take(Home home) throws DatabaseUnavailable {
        Path file = home.lock();
        if (!HELD_HERE.add(file)) {
            throw taken(home, String.valueOf(ProcessHandle.current().pid()));
        }
        HomeLock lock = null;
        try {
            lock = open(home);
            return lock;
        } catch (IOException e) {
            throw DatabaseUnavailable.because("lock " + home.path(), e);
        } finally {
            if (lock == null) {
                HELD_HERE.remove(file);
            }
        }
    }

    /** Whether another process, or this one, runs the home now. */
    static boolean isTaken(Home home) throws DatabaseUnavailable {
        if (!Files.exists(home.lock())) {
            return false;
        }
        if (HELD_HERE.contains(home.lock())) {
            return true;
        }
        try (FileChannel channel = FileChannel.open(home.lock(), StandardOpenOption.WRITE)) {
            return channel.tryLock() == null;
        } catch (IOException e) {
            throw DatabaseUnavailable.because("look at the lock of " + home.path(), e);
        }
    }

    private static HomeLock open(Home home) throws IOException, DatabaseUnavailable {
        home.create();
        FileChannel channel = FileChannel.open(
                home.lock(), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        FileLock granted = channel.tryLock();
        if (granted == null) {
            String holder = Files.readString(home.lock()).strip();
            channel.close();
            throw taken(home, holder);
        }
        String pid = String.valueOf(ProcessHandle.current().pid());
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(pid.getBytes(StandardCharsets.US_ASCII)), 0);
        return new HomeLock(home.lock(), channel);
    }

    private static DatabaseUnavailable taken(Home home, String holder) {
        return new DatabaseUnavailable(
                "Luoshi already runs with %s (process %s); stop it first, or set LUOSHI_HOME to another folder"
                        .formatted(home.path(), holder));
    }

    @Override
    public void close() throws IOException {
        channel.close();
        HELD_HERE.remove(file);
    }
}
