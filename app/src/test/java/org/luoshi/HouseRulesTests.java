package org.luoshi;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.ObjectInputStream;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.data.repository.Repository;
import org.springframework.expression.spel.standard.SpelExpressionParser;

/** What no class of the product does. */
class HouseRulesTests {

    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.luoshi");

    @Test
    @DisplayName("1.2.5 only the database module starts processes")
    void onlyTheDatabaseModuleStartsProcesses() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.luoshi.database..")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(ProcessBuilder.class)
                .check(OURS);
    }

    @Test
    @DisplayName("1.3.2 1.5.2 nothing evaluates input and nothing deserialises objects")
    void nothingEvaluatesOrDeserialisesInput() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .areAssignableTo(SpelExpressionParser.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(ObjectInputStream.class)
                .check(OURS);
    }

    @Test
    @DisplayName("11.5.1 no secret comes from a weak random source")
    void noSecretComesFromAWeakRandomSource() {
        noClasses()
                .that()
                .resideInAnyPackage("org.luoshi.identity..", "org.luoshi.web..")
                .should()
                .callConstructor(Random.class)
                .check(OURS);
    }

    @Test
    void repositoriesAreTheirModulesOwn() {
        classes()
                .that()
                .areAssignableTo(Repository.class)
                .should()
                .notBePublic()
                .check(OURS);
    }

    @Test
    void pagesAreTheirModulesOwn() {
        classes()
                .that()
                .haveSimpleNameEndingWith("Pages")
                .and()
                .resideInAPackage("..web..")
                .should()
                .notBePublic()
                .check(OURS);
    }

    @Test
    void useCasesKnowNoPages() {
        for (var module : new String[] {"needs", "projects", "disclosure", "organisations", "inbox"})
            noClasses()
                    .that()
                    .resideInAPackage("org.luoshi." + module)
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("org.luoshi." + module + ".web..")
                    .check(OURS);
    }
}
