package org.luoshi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Pages under {@code docs/} that are made from the code: a test compares them, {@code -Dgolden.write=true} writes them. */
public final class GeneratedDocs {

    private GeneratedDocs() {}

    public static void check(String name, String text) throws IOException {
        var file = Path.of("..", "docs", name);
        if (Boolean.getBoolean("golden.write")) Files.writeString(file, text);
        assertThat(text)
                .as("docs/%s is made from the code: run bin/test --write-docs when it changes on purpose", name)
                .isEqualTo(Files.readString(file));
    }
}
