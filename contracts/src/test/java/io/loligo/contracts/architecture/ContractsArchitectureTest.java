package io.loligo.contracts.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ContractsArchitectureTest {
    private static final JavaClasses CONTRACTS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.loligo.contracts");

    static Stream<ArchRule> houseRules() {
        return HouseRules.of("contracts").stream();
    }

    @ParameterizedTest
    @MethodSource("houseRules")
    void theHouseRulesHold(ArchRule rule) {
        rule.check(CONTRACTS);
    }

    @Test
    void thePublishedLanguageNeedsJacksonAndTheCloudEventsSdkAlone() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "org.jspecify..",
                        "com.fasterxml.jackson..",
                        "io.cloudevents..",
                        "io.loligo.contracts..")
                .because("whoever reads Loligo's events in Java takes this jar and no framework with it")
                .check(CONTRACTS);
    }
}
