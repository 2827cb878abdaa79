package org.luoshi.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandLineTests {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    Path folder;

    @Test
    void helpTellsEveryCommand() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString()).contains("serve", "create-admin", "migrate", "backup FILE", "restore FILE");
    }

    @Test
    void anUnknownCommandStartsNothing() {
        refused("There is no command bakcup", "bakcup", "file");
        refused("serve takes no option but --empty", "--emtpy");
        assertThat(folder.resolve("pg-data")).doesNotExist();
    }

    @Test
    void backupAndRestoreNeedOneFile() {
        refused("backup needs one file name", "backup");
        refused("restore needs one file name", "restore", "a", "b");
    }

    @Test
    void aWeakSettingIsToldBeforeAnythingStarts() throws Exception {
        var code = new CommandLine(
                        Object.class,
                        Map.of("LUOSHI_HOME", folder.toString(), "LUOSHI_BIND", "0.0.0.0"),
                        new PrintStream(out),
                        new PrintStream(err))
                .run(List.of("serve"));
        assertThat(code).isEqualTo(2);
        assertThat(err.toString()).startsWith("luoshi: LUOSHI_BIND=0.0.0.0").hasLineCount(1);
        try (var files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
    }

    private void refused(String reason, String... words) {
        err.reset();
        assertThat(run(words)).isEqualTo(2);
        assertThat(err.toString()).contains(reason).hasLineCount(1);
    }

    private int run(String... words) {
        var environment = Map.of("LUOSHI_HOME", folder.toString());
        return new CommandLine(Object.class, environment, new PrintStream(out), new PrintStream(err))
                .run(List.of(words));
    }
}
