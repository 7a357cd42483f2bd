package io.loligo.executor;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import io.loligo.contracts.architecture.HouseRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.loligo.executor");

    @Test
    void theHouseRulesHold() {
        HouseRules.of("executor").forEach(rule -> rule.check(CLASSES));
    }

    @Test
    void onlyTheLdapPackageKnowsTheLdapSdk() {
        ArchRuleDefinition.noClasses()
                .that()
                .resideOutsideOfPackage("io.loligo.executor.directory.ldap")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.unboundid..")
                .check(CLASSES);
    }

    @Test
    void planningKnowsNeitherLogNorFlow() {
        ArchRuleDefinition.noClasses()
                .that()
                .resideInAnyPackage("io.loligo.executor.action", "io.loligo.executor.password")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.loligo.executor.command",
                        "io.loligo.executor.messaging",
                        "org.jboss.logging..",
                        "java.util.logging..",
                        "jakarta..")
                .check(CLASSES);
    }
}
