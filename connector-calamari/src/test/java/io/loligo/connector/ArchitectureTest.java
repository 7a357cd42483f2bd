package io.loligo.connector;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import io.loligo.contracts.architecture.HouseRules;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.loligo.connector");

    static List<ArchRule> rules() {
        return HouseRules.of("connector");
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theHouseRulesHold(ArchRule rule) {
        rule.check(CLASSES);
    }
}
