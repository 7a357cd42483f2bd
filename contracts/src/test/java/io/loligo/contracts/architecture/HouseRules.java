package io.loligo.contracts.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The rules that every service's {@code ArchitectureTest} checks over its own classes.
 *
 * <p>A package whose name holds {@code messaging}, {@code http}, {@code ldap}, {@code graph}, {@code winrm}, {@code smb}, {@code mail},
 * {@code store}, {@code page} or {@code tracing} is an edge; every other package is core and knows no vendor.
 */
public final class HouseRules {
    private static final String[] EDGES = {
        "..messaging..",
        "..http..",
        "..ldap..",
        "..graph..",
        "..winrm..",
        "..smb..",
        "..mail..",
        "..store..",
        "..page..",
        "..tracing.."
    };
    private static final String[] VENDORS = {
        "org.apache.kafka..",
        "org.eclipse.microprofile.reactive..",
        "org.eclipse.microprofile.rest..",
        "io.smallrye.reactive..",
        "com.unboundid..",
        "com.hierynomus..",
        "jakarta.ws.rs..",
        "jakarta.persistence..",
        "org.hibernate..",
        "io.vertx..",
        "java.net.http..",
        "org.apache.hc..",
        "java.sql..",
        "io.opentelemetry.."
    };
    private static final List<String> SERVICES = List.of("connector", "mapper", "executor", "audit");

    private HouseRules() {}

    /** All rules for the service in {@code io.loligo.<service>}. */
    public static List<ArchRule> of(String service) {
        List<ArchRule> rules = new ArrayList<>();
        for (String other : SERVICES) {
            if (!other.equals(service)) {
                rules.add(noClasses()
                        .should()
                        .dependOnClassesThat(resideInAPackage("io.loligo." + other + ".."))
                        .because("services speak through topics alone"));
            }
        }
        rules.add(noClasses()
                .that()
                .resideOutsideOfPackages(EDGES)
                .should()
                .dependOnClassesThat(inAnyOf(VENDORS))
                .allowEmptyShould(true)
                .because("the core knows no vendor; adapters at the edge do"));
        rules.add(slices().matching("io.loligo." + service + ".(*)..").should().beFreeOfCycles());
        rules.add(noClasses()
                .should()
                .haveNameMatching(".*(Utils?|Helper|Manager|Processor|Impl|Base|Common)")
                .orShould()
                .haveSimpleNameStartingWith("Abstract")
                .because("a name says what the thing is in the domain"));
        rules.add(noClasses()
                .should()
                .resideInAnyPackage("..util..", "..common..", "..helper..", "..impl..")
                .because("packages are features"));
        rules.add(noFields()
                .should()
                .beAnnotatedWith("jakarta.inject.Inject")
                .because("dependencies come through the constructor"));
        rules.add(noClasses()
                .that(ours())
                .should()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .because("time comes from an injected Clock"));
        return List.copyOf(rules);
    }

    private static DescribedPredicate<JavaClass> ours() {
        return resideInAPackage("io.loligo..");
    }

    private static DescribedPredicate<JavaClass> inAnyOf(String... packages) {
        return new DescribedPredicate<>("reside in any of " + Arrays.toString(packages)) {
            @Override
            public boolean test(JavaClass type) {
                return Arrays.stream(packages)
                        .anyMatch(one -> resideInAPackage(one).test(type));
            }
        };
    }
}
