package io.loligo.audit;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import io.loligo.contracts.architecture.HouseRules;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.loligo.audit", "io.loligo.console");

    static Stream<ArchRule> rules() {
        return HouseRules.of("audit").stream();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theHousesRulesHold(ArchRule rule) {
        rule.check(CLASSES);
    }
}
