package org.luoshi;

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
    void areDocumented() {
        var docs = Path.of("..", "docs", "modules").toString();
        new Documenter(modules, Documenter.Options.defaults().withOutputFolder(docs))
                .writeModulesAsPlantUml()
                .writeModuleCanvases();
    }
}
