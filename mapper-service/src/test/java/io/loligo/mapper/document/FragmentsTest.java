package io.loligo.mapper.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.loligo.contracts.action.AccountName;
import io.loligo.contracts.action.AccountState;
import io.loligo.contracts.action.MissingContainer;
import io.loligo.contracts.action.PasswordRule;
import io.loligo.documents.Problem;
import io.loligo.documents.SourceFile;
import io.loligo.mapper.Policies;
import io.loligo.mapper.expression.Expression;
import io.loligo.mapper.policy.AttributeRule;
import io.loligo.mapper.policy.AttributeRule.Source;
import io.loligo.mapper.policy.Policy;
import io.loligo.mapper.policy.Step.Wish;
import io.loligo.mapper.policy.Template;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FragmentsTest {
    private static final String GROUND = """
            kind: directory
            name: corp
            base: DC=corp,DC=example,DC=com
            upn-suffix: corp.example.com
            ---
            kind: naming
            name: standard
            common-name: lastName
            account-name: lastName
            user-principal-name: lastName
            ---
            kind: naming
            name: formal
            common-name: firstName
            account-name: firstName
            user-principal-name: firstName
            """;

    private static final String STAFF = """
            kind: template-fragment
            name: everybody
            container: '"OU=People," + base'
            missing-container: create
            naming: standard
            keep-names: [account-name]
            attributes:
              company: {expression: '"Acme"'}
              st: {expression: '"Małopolska"'}
            groups: '["Everybody"]'
            managed-groups: '["Everybody", "Team-IT"]'
            password: {minimum-length: 20}
            licences: '["SPE_E3"]'
            home-folder: {path: 'r"\\\\files\\home\\{sAMAccountName}"', drive: 'H:'}
            ---
            kind: template-fragment
            name: engineers
            attributes:
              ST: {expression: '"Pomorskie"'}
              division: {expression: '"R&D"'}
            groups: '["Engineers", "Everybody"]'
            licences: '["VISIO"]'
            state: disabled
            ---
            kind: template
            name: employee
            fragments: [everybody, engineers]
            container: '"OU=Engineers," + base'
            """;

    @Test
    void ofEachFieldTheLastThatSaysSomethingCounts() {
        Template employee = template(GROUND + "---\n" + STAFF, "employee");

        assertThat(employee.placement().container().source()).contains("OU=Engineers");
        assertThat(employee.placement().missing()).isEqualTo(MissingContainer.CREATE);
        assertThat(employee.names().naming().name()).isEqualTo("standard");
        assertThat(employee.names().kept()).containsExactly(AccountName.ACCOUNT_NAME);
        assertThat(employee.birth().state()).isEqualTo(AccountState.DISABLED);
        assertThat(employee.birth().password().minimumLength()).isEqualTo(20);
        assertThat(employee.birth().password().nextLogon()).isEqualTo(PasswordRule.NextLogon.MUST_CHANGE);
        assertThat(employee.belongings().homeFolder()).isPresent();
        assertThat(employee.belongings().mailbox()).isEmpty();
    }

    @Test
    void attributesAreComposedByNameAndGroupsAndLicencesAreUnited() {
        Template employee = template(GROUND + "---\n" + STAFF, "employee");

        assertThat(employee.defaults())
                .extracting(rule -> rule.attribute().name(), FragmentsTest::source)
                .containsExactly(
                        tuple("company", "\"Acme\""), tuple("st", "\"Pomorskie\""), tuple("division", "\"R&D\""));
        assertThat(sources(employee.groups().wished()))
                .containsExactlyInAnyOrder("[\"Everybody\"]", "[\"Engineers\", \"Everybody\"]");
        assertThat(employee.groups().managed()).hasSize(1);
        assertThat(employee.belongings().licences())
                .map(wish -> sources(((Wish.RevokeAllExcept) wish).licences()))
                .contains(Set.of("[\"SPE_E3\"]", "[\"VISIO\"]"));
    }

    @Test
    void whatIsWrongInAFragmentIsToldWhereItStandsWhetherATemplateNamesItOrNot() {
        String fragments = """
                kind: template-fragment
                name: named
                container: '"OU=People"'
                attributes:
                  titel: {from: position}
                ---
                kind: template-fragment
                name: unnamed
                naming: standart
                gruops: '[]'
                ---
                kind: template
                name: employee
                fragments: [named]
                naming: standard
                """;

        assertThat(problems(fragments))
                .containsExactly(
                        "2.yaml:3:12: container: for a person of whom HR knows everything, 'OU=People' does not lie under the"
                                + " directory's base DC=corp,DC=example,DC=com",
                        "2.yaml:3:12: container: for a person of whom HR knows only a last name, 'OU=People' does not lie"
                                + " under the directory's base DC=corp,DC=example,DC=com",
                        "2.yaml:5:3: attributes.titel: is no attribute of a user that Loligo knows; did you mean 'title'?",
                        "2.yaml:9:9: naming: there is no naming 'standart'; there are: formal, standard",
                        "2.yaml:10:1: gruops: is no field here; did you mean 'groups'?");
    }

    @Test
    void aFragmentThatIsMissingAndAFieldThatNobodySaysAreProblemsOfTheTemplate() {
        String template = """
                kind: template-fragment
                name: one
                state: disabled
                ---
                kind: template
                name: employee
                fragments: [one, tow]
                naming: standard
                """;

        assertThat(problems(template))
                .containsExactly(
                        "2.yaml:5:1: container: is missing",
                        "2.yaml:7:12: fragments: there is no template-fragment 'tow'; there are: one");
    }

    @Test
    void aCircleIsAProblemWithItsPath() {
        String circle = """
                kind: template-fragment
                name: a
                fragments: [b]
                ---
                kind: template-fragment
                name: b
                fragments: [c]
                ---
                kind: template-fragment
                name: c
                fragments: [b]
                """;

        assertThat(problems(circle))
                .containsExactly("2.yaml:11:12: fragments: a fragment is not composed of itself: b → c → b");
    }

    /** Were every way to a fragment walked, this would take longer than anybody lives. */
    @Test
    void manyWaysToOneFragmentAreWalkedOnce() {
        assertThat(problems(tower(20, "[f%1$d, f%1$d, f%1$d, f%1$d]"))).isEmpty();
    }

    @Test
    void aTowerOfFragmentsWithoutEndIsAProblem() {
        assertThat(problems(tower(2_000, "[f%1$d]")))
                .isNotEmpty()
                .allSatisfy(problem -> assertThat(problem)
                        .endsWith("fragments: at most 20 fragments within one another are accepted"));
    }

    private static String tower(int height, String below) {
        StringBuilder fragments = new StringBuilder();
        for (int i = height; i > 0; i--) {
            fragments
                    .append("kind: template-fragment\nname: f")
                    .append(i)
                    .append("\nfragments: ")
                    .append(below.formatted(i - 1))
                    .append("\n---\n");
        }
        return fragments
                .append("kind: template-fragment\nname: f0\nstate: disabled\n")
                .toString();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void howFragmentsAreBracketedDoesNotMatter(long seed) {
        Random random = new Random(seed);
        String parts = fragment("a", random) + fragment("b", random) + fragment("c", random);

        assertThat(composed(parts, "[ab, c]", "ab: [a, b]"))
                .isEqualTo(composed(parts, "[a, b, c]"))
                .isEqualTo(composed(parts, "[a, bc]", "bc: [b, c]"));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatCameBeforeItsLastPlaceDoesNotMatter(long seed) {
        Random random = new Random(seed);
        String parts = fragment("a", random) + fragment("b", random) + "---\nkind: template-fragment\nname: none\n";

        assertThat(composed(parts, "[a, a]")).isEqualTo(composed(parts, "[a]"));
        assertThat(composed(parts, "[a, b, a]")).isEqualTo(composed(parts, "[b, a]"));
        assertThat(composed(parts, "[none, a, none]")).isEqualTo(composed(parts, "[a]"));
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 15);
    }

    /** A fragment that says some of the fields. */
    private static String fragment(String name, Random random) {
        List<String> fields = new ArrayList<>();
        fields.add("---\nkind: template-fragment\nname: " + name);
        some(random, fields, "container: '\"OU=" + name + ",\" + base'");
        some(random, fields, "missing-container: " + (random.nextBoolean() ? "create" : "refuse"));
        some(random, fields, "naming: " + (random.nextBoolean() ? "standard" : "formal"));
        some(random, fields, "keep-names: [" + (random.nextBoolean() ? "account-name" : "common-name") + "]");
        some(random, fields, "groups: '[\"" + name + "\"]'");
        some(random, fields, "managed-groups: '[\"" + name + "\", \"all\"]'");
        some(random, fields, "password: {minimum-length: " + (8 + random.nextInt(100)) + "}");
        some(random, fields, "state: " + (random.nextBoolean() ? "enabled" : "disabled"));
        some(random, fields, "licences: '[\"" + name + "\"]'");
        some(random, fields, "photo: {places: [directory], address: '\"https://" + name + "\"'}");
        some(random, fields, "mailbox: {in: remote, routing-domain: " + name + ".example, alias: lastName}");
        some(random, fields, "home-folder: {path: '\"" + name + "\"'}");
        List<String> attributes = new ArrayList<>();
        for (String attribute : List.of("title", "department", "company", "info")) {
            some(random, attributes, attribute + ": {expression: '\"" + name + "\"'}");
        }
        fields.add("attributes: {" + String.join(", ", attributes) + "}");
        return String.join("\n", fields) + "\n";
    }

    private static void some(Random random, List<String> fields, String field) {
        if (random.nextBoolean()) {
            fields.add(field);
        }
    }

    /** What the template of these fragments says, in a form to compare. */
    private static TreeMap<String, Object> composed(String parts, String fragments, String... more) {
        StringBuilder documents = new StringBuilder(GROUND).append(parts);
        for (String one : more) {
            documents
                    .append("---\nkind: template-fragment\nname: ")
                    .append(one.replace(": ", "\nfragments: "))
                    .append('\n');
        }
        documents.append("""
                ---
                kind: template-fragment
                name: ground
                container: base
                naming: standard
                ---
                kind: template
                name: whole
                fragments:\s""").append(fragments.replace("[", "[ground, ")).append('\n');
        Template template = template(documents.toString(), "whole");
        var said = new TreeMap<String, Object>();
        said.put("container", template.placement().container().source());
        said.put("missing", template.placement().missing());
        said.put("naming", template.names().naming().name());
        said.put("kept", template.names().kept());
        said.put("groups", sources(template.groups().wished()));
        said.put("managed", sources(template.groups().managed()));
        said.put("birth", template.birth());
        said.put(
                "photo",
                words(
                        template.belongings().photo(),
                        Wish.Likeness.class,
                        photo -> photo.address().orElseThrow().source()));
        said.put("mailbox", words(template.belongings().mailbox(), Wish.NewMailbox.class, Wish.NewMailbox::mailbox));
        said.put(
                "home",
                words(
                        template.belongings().homeFolder(),
                        Wish.Home.class,
                        home -> home.path().source()));
        said.put(
                "licences",
                words(
                        template.belongings().licences(),
                        Wish.RevokeAllExcept.class,
                        licences -> sources(licences.licences())));
        template.defaults().forEach(rule -> said.put(rule.attribute().name(), source(rule)));
        return said;
    }

    private static <W extends Wish> Optional<Object> words(
            Optional<Wish> wish, Class<W> type, Function<W, Object> words) {
        return wish.map(type::cast).map(words);
    }

    private static Set<String> sources(List<Expression> expressions) {
        return expressions.stream().map(Expression::source).collect(Collectors.toSet());
    }

    private static String source(AttributeRule rule) {
        return ((Source.Computed) rule.source()).expression().source();
    }

    private static Template template(String documents, String name) {
        Policy policy = Policies.of(documents);
        return Optional.ofNullable(policy.templates().get(name)).orElseThrow();
    }

    private static List<String> problems(String documents) {
        return switch (PolicyReader.read(
                List.of(new SourceFile("1.yaml", GROUND), new SourceFile("2.yaml", documents)))) {
            case Loaded.Accepted accepted -> List.of();
            case Loaded.Refused refused ->
                refused.problems().stream().map(Problem::toString).toList();
        };
    }
}
