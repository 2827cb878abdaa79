package org.luoshi.database.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.util.HexFormat;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import tools.jackson.databind.json.JsonMapper;

/** Writes an archive that only its owner can read; it bears its name only once it is whole and on the disk. */
final class ArchiveWriter implements AutoCloseable {

    /** Something that writes one part. */
    interface Part {
        void writeTo(OutputStream out) throws Exception;
    }

    private final Path file;
    private final Path draft;
    private final FileChannel channel;
    private final ZipOutputStream zip;

    ArchiveWriter(Path file) throws IOException {
        this.file = file;
        this.draft = file.resolveSibling(file.getFileName() + ".part");
        Files.deleteIfExists(draft);
        this.channel = FileChannel.open(
                draft,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        this.zip = new ZipOutputStream(Channels.newOutputStream(channel));
    }

    /** @return the part's SHA-256 in hexadecimal */
    String add(String entry, Part part) throws Exception {
        zip.putNextEntry(new ZipEntry(entry));
        var digest = new DigestOutputStream(new Unclosed(zip), Digests.sha256());
        part.writeTo(digest);
        digest.flush();
        zip.closeEntry();
        return HexFormat.of().formatHex(digest.getMessageDigest().digest());
    }

    void finish(Manifest manifest) throws Exception {
        add(Manifest.ENTRY, out -> out.write(new JsonMapper().writeValueAsBytes(manifest)));
        zip.finish();
        channel.force(true);
        zip.close();
        Files.move(draft, file);
    }

    @Override
    public void close() throws IOException {
        channel.close();
        Files.deleteIfExists(draft);
    }

    /** Keeps the archive open when a part closes what it wrote to. */
    private static final class Unclosed extends OutputStream {

        private final OutputStream out;

        Unclosed(OutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int single) throws IOException {
            out.write(single);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }
    }
}
