package org.luoshi.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code bin/run} keeps of the pass that prepares the first start; the product itself is played by a script. */
class FirstStartTests {

    private static final String PLAYED = """
            #!/bin/sh
            [ "$1" = serve ] && echo served && exit 0
            touch %s/app/target/luoshi/classes-1.jsa.new
            %s
            """;

    @TempDir
    Path root;

    @BeforeEach
    void aProject() throws IOException {
        Files.createDirectories(root.resolve("app/target/luoshi"));
        Files.createDirectory(root.resolve("bin"));
        Files.copy(Path.of("../bin/run"), root.resolve("bin/run"));
        script("build", "#!/bin/sh\n");
    }

    private void script(String name, String text) throws IOException {
        var script = Files.writeString(root.resolve("bin").resolve(name), text);
        assertThat(script.toFile().setExecutable(true)).isTrue();
    }

    private Process run(String firstPass) throws IOException {
        script("luoshi", PLAYED.formatted(root, firstPass));
        return new ProcessBuilder("sh", root.resolve("bin/run").toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private List<String> kept() throws IOException {
        try (Stream<Path> files = Files.list(root.resolve("app/target/luoshi"))) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    @Test
    void theClassesOfAPassThatWorkedAreKept() throws Exception {
        var run = run("exit 0");

        assertThat(run.inputReader().readLine()).isEqualTo("served");
        assertThat(kept()).containsExactly("classes-1.jsa");
    }

    @Test
    void aPassThatFailedLeavesNothingBehindAndTheStartGoesOn() throws Exception {
        var run = run("exit 1");

        assertThat(run.inputReader().readLine()).isEqualTo("served");
        assertThat(kept()).isEmpty();
    }

    @Test
    void aPassThatWasStoppedLeavesNothingBehind() throws Exception {
        var run = run("exec sleep 30");
        await().until(() -> !kept().isEmpty());

        run.destroy();

        assertThat(run.waitFor()).isEqualTo(143);
        assertThat(kept()).isEmpty();
    }
}
