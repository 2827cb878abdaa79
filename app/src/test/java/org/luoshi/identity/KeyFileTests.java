package org.luoshi.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFileTests {

    @TempDir
    Path home;

    @Test
    void onlyTheOwnerMayLookIntoTheFolderAndTheFile() throws Exception {
        KeyFile.of(home, "links");

        assertThat(permissions(home.resolve("keys"))).isEqualTo("rwx------");
        assertThat(permissions(home.resolve("keys/links.key"))).isEqualTo("rw-------");
    }

    @Test
    void aFolderThatWasOpenIsShut() throws Exception {
        Files.createDirectory(home.resolve("keys"));
        Files.setPosixFilePermissions(home.resolve("keys"), PosixFilePermissions.fromString("rwxr-xr-x"));

        KeyFile.of(home, "links");

        assertThat(permissions(home.resolve("keys"))).isEqualTo("rwx------");
    }

    @Test
    void aKeyStaysAndAnotherNameIsAnotherKey() {
        var key = KeyFile.of(home, "links");

        assertThat(KeyFile.of(home, "links")).hasSize(32).isEqualTo(key);
        assertThat(KeyFile.of(home, "k1")).isNotEqualTo(key);
    }

    @Test
    void aKeyThatSomethingWasSealedWithIsNeverMadeAnew() {
        assertThatThrownBy(() -> KeyFile.kept(home, "k0")).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void halfAKeyIsNone() throws Exception {
        Files.createDirectory(home.resolve("keys"));
        Files.write(home.resolve("keys/links.key"), new byte[5]);

        assertThatThrownBy(() -> KeyFile.of(home, "links")).hasMessageEndingWith("is not a key");
    }

    @Test
    void manyThreadsThatNeedItAtOnceGetTheSameAndLeaveNothingElseBehind() throws Exception {
        var threads = Executors.newFixedThreadPool(16);
        try {
            var keys = threads.invokeAll(IntStream.range(0, 64)
                    .<Callable<String>>mapToObj(i -> () -> hex(home))
                    .toList());
            for (var key : keys) assertThat(key.get()).isEqualTo(hex(home));
        } finally {
            threads.shutdown();
        }
        assertThat(home.resolve("keys").toFile().list()).containsExactly("links.key");
    }

    @Test
    void nodesThatStartTogetherUseTheSameKey() throws Exception {
        var nodes = new ArrayList<Process>();
        for (var i = 0; i < 3; i++)
            nodes.add(new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            Node.class.getName(),
                            home.toString())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start());
        for (var node : nodes)
            assertThat(new String(node.getInputStream().readAllBytes())).isEqualTo(hex(home));
        assertThat(home.resolve("keys").toFile().list()).containsExactly("links.key");
    }

    static final class Node {

        public static void main(String[] args) {
            System.out.print(hex(Path.of(args[0])));
        }
    }

    private static String hex(Path home) {
        return HexFormat.of().formatHex(KeyFile.of(home, "links"));
    }

    private static String permissions(Path path) throws Exception {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
