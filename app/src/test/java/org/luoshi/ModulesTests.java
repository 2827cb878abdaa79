package org.luoshi;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

class ModulesTests {

    private final ApplicationModules modules = ApplicationModules.of(Luoshi.class);

    @Test
    void keepTheirBoundaries() {
        modules.verify();
    }

    /** The diagrams and canvases under {@code docs/modules} are made here, never drawn. */
    @Test
    void areDocumented() throws IOException {
        var docs = Path.of("..", "docs", "modules");
        new Documenter(modules, Documenter.Options.defaults().withOutputFolder(docs.toString()))
                .writeModulesAsPlantUml()
                .writeModuleCanvases();
        settle(docs.resolve("components.puml"));
    }

    /** The arrows come in another order every time; sorted, the file changes only when the modules do. */
    private static void settle(Path diagram) throws IOException {
        var lines = Files.readAllLines(diagram);
        var arrows =
                lines.stream().filter(line -> line.startsWith("Rel(")).sorted().iterator();
        lines.replaceAll(line -> line.startsWith("Rel(") ? arrows.next() : line);
        Files.write(diagram, lines);
    }
}
