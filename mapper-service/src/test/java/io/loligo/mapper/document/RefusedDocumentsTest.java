package io.loligo.mapper.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.loligo.documents.Problem;
import io.loligo.documents.SourceFile;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RefusedDocumentsTest {
    private static final String SOUND = """
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
            """;

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void aBadDocumentIsRefusedWithLineColumnFieldAndAcceptedForm(String name, String document, List<String> problems) {
        assertThat(problems(SOUND, document)).containsExactlyElementsOf(problems);
    }

    static List<Arguments> aBadDocumentIsRefusedWithLineColumnFieldAndAcceptedForm() {
        return List.of(
                bad(
                        "unknown kind",
                        "kind: tempalte\nname: x\n",
                        "2.yaml:1:7: kind: 'tempalte' is not accepted; accepted:"
                                + " employee-fields, lookup-table, directory, naming, attribute-mapping, template-fragment, template, role, workflow,"
                                + " automation"),
                bad("no kind", "name: x\n", "2.yaml:1:1: kind: is missing"),
                bad("not YAML", "kind: [", "2.yaml:1:8: not YAML: expected the node content, but found '<stream end>'"),
                bad("a list", "- a\n", "2.yaml:1:1: a document is a mapping that starts with kind:"),
                bad(
                        "an alias",
                        "kind: lookup-table\nname: x\nentries: {a: &a b, c: *a}\n",
                        "2.yaml:3:23: a YAML alias (*a) is not accepted; write the value out"),
                bad(
                        "a name in capitals",
                        "kind: lookup-table\nname: Big Table\nentries: {a: b}\n",
                        "2.yaml:2:7: name: 1 to 63 lower-case letters, digits and hyphens are accepted, not 'Big Table'"),
                bad(
                        "a name twice",
                        "kind: lookup-table\nname: x\nentries: {a: b}\n---\nkind: lookup-table\nname: x\n",
                        "2.yaml:6:7: name: there is already a lookup-table 'x'"),
                bad(
                        "a field twice",
                        "kind: lookup-table\nname: x\nentries: {a: b}\nentries: {c: d}\n",
                        "2.yaml:4:1: entries: stands here twice; once is accepted"),
                bad(
                        "an unknown field",
                        mapping("title: {form: position}"),
                        "2.yaml:4:10: attributes.title: exactly one of from, expression, pattern, account-of is accepted,"
                                + " not none",
                        "2.yaml:4:11: attributes.title.form: is no field here; did you mean 'from'?"),
                bad(
                        "an unknown field of HR",
                        mapping("title: {from: positon}"),
                        "2.yaml:4:17: attributes.title.from: 'positon' is no field of HR; did you mean 'position'?"),
                bad(
                        "an unknown attribute",
                        mapping("titel: {from: position}"),
                        "2.yaml:4:3: attributes.titel: is no attribute of a user that Loligo knows; did you mean 'title'?"),
                bad(
                        "an attribute that the directory computes",
                        mapping("whenCreated: {from: hireDate}"),
                        "2.yaml:4:3: attributes.whenCreated: is computed by the directory; nobody can write it"),
                bad(
                        "a name that is not mapped",
                        mapping("sAMAccountName: {from: lastName}"),
                        "2.yaml:4:3: attributes.sAMAccountName: is given by a naming document, not here"),
                bad(
                        "a list for a single value",
                        mapping("title: {from: teams}"),
                        "2.yaml:4:17: attributes.title.from: the field 'teams' holds a list, which does not fit title (text,"
                                + " single)"),
                bad(
                        "a wrong type",
                        mapping("title: [a, b]"),
                        "2.yaml:4:10: attributes.title: fields are accepted here (name: value), not a list"),
                bad(
                        "a mode that is none",
                        mapping("title: {from: position, mode: maybe}"),
                        "2.yaml:4:33: attributes.title.mode: 'maybe' is not accepted; accepted: set, only-if-empty,"
                                + " never-overwrite, clear-when-empty"),
                bad(
                        "a CEL syntax error",
                        mapping("title: {expression: 'lower(position'}"),
                        "2.yaml:4:38: attributes.title.expression: missing ')' at '<EOF>'"),
                bad(
                        "a CEL type error",
                        mapping("title: {expression: lower(teams)}"),
                        "2.yaml:4:28: attributes.title.expression: found no matching overload for 'lower' applied to"
                                + " '(list(string))' (candidates: (string))"),
                bad(
                        "an expression of a wrong type",
                        mapping("title: {expression: teams}"),
                        "2.yaml:4:23: attributes.title.expression: yields a list of texts; accepted: a text or a whole number"
                                + " or a number"),
                bad(
                        "an expression that names an unknown field",
                        mapping("title: {expression: lower(positon)}"),
                        "2.yaml:4:29: attributes.title.expression: 'positon' is neither a field of HR nor a function; did you"
                                + " mean 'position'?"),
                bad(
                        "an expression that fails for some people",
                        mapping("title: {expression: 'teams[2]'}"),
                        "2.yaml:4:23: attributes.title.expression: for a person of whom HR knows only a last name, the"
                                + " expression 'teams[2]' has no value for this person: index out of bounds"),
                bad(
                        "a date where the directory holds its own time",
                        mapping("accountExpires: {from: terminationDate}"),
                        "2.yaml:4:26: attributes.accountExpires.from: the field 'terminationDate' holds a date, which does not"
                                + " fit accountExpires (large-integer, single); expression: 'adTime(terminationDate, timeZone)'"
                                + " fits"),
                bad(
                        "a text that is no time of the directory",
                        mapping("accountExpires: {expression: terminationDate}"),
                        "2.yaml:4:32: attributes.accountExpires.expression: for a person of whom HR knows everything,"
                                + " accountExpires holds a whole number from -9223372036854775808 to 9223372036854775807; the"
                                + " value is none (adTime makes one of a date)"),
                bad(
                        "a text that is too long for everybody",
                        mapping("initials: {expression: '\"Engineer\"'}"),
                        "2.yaml:4:26: attributes.initials.expression: for a person of whom HR knows everything, initials holds"
                                + " at most 6 characters, and the value has 8; shorten it in the mapping with left(…, 6)",
                        "2.yaml:4:26: attributes.initials.expression: for a person of whom HR knows only a last name, initials"
                                + " holds at most 6 characters, and the value has 8; shorten it in the mapping with left(…, 6)"),
                bad(
                        "a time of another form",
                        "kind: directory\nname: second\nbase: DC=x\nupn-suffix: x\nattributes:\n  acmeSince: {syntax:"
                                + " generalized-time}\n---\n"
                                + mapping("acmeSince: {expression: hireDate}"),
                        "2.yaml:11:27: attributes.acmeSince.expression: for a person of whom HR knows everything, acmeSince"
                                + " holds a time such as 20261124080000.0Z; the value is none (generalizedTime makes one of a"
                                + " date)"),
                bad(
                        "a time of the right form",
                        "kind: directory\nname: second\nbase: DC=x\nupn-suffix: x\nattributes:\n  acmeSince: {syntax:"
                                + " generalized-time}\n---\n"
                                + mapping("acmeSince: {expression: 'generalizedTime(hireDate, timeZone)'}")),
                bad(
                        "a regular expression that is none",
                        mapping("title: {expression: 'replace(position, \"[\", \"\")'}"),
                        "2.yaml:4:42: attributes.title.expression: an RE2 expression such as '[^0-9]+' is accepted;"
                                + " missing closing ] in '['"),
                bad(
                        "a regular expression from HR",
                        mapping("title: {expression: 'replace(position, lastName, \"\")'}"),
                        "2.yaml:4:42: attributes.title.expression: a pattern stands there as it is: an RE2 expression such as"
                                + " '[^0-9]+' is accepted, not an expression"),
                bad(
                        "a regular expression that would fill the memory",
                        mapping("title: {expression: 'position.matches(\"((a{1000}){1000}){1000}\") ? \"a\" : \"b\"'}"),
                        "2.yaml:4:41: attributes.title.expression: repeats too much within what is repeated; counts of which"
                                + " the product is at most 10000 are accepted"),
                bad(
                        "a replacement that names no group",
                        mapping("title: {expression: 'replace(position, \"e\", \"$7\")'}"),
                        "2.yaml:4:23: attributes.title.expression: for a person of whom HR knows everything, the expression"
                                + " 'replace(position, \"e\", \"$7\")' has no value for this person: replace takes a"
                                + " replacement that names groups of its pattern alone"),
                bad(
                        "a step that would never write",
                        automation("{action: modify-attributes, attributes: {title: {from: position, mode:"
                                + " never-overwrite}}}"),
                        "2.yaml:5:45: steps[0].attributes: nothing would ever be written: never-overwrite counts when an"
                                + " account is created, and this step creates none; only-if-empty may be meant"),
                bad(
                        "a pattern that names nothing",
                        mapping("mail: {pattern: '{userPrincipleName}'}"),
                        "2.yaml:4:19: attributes.mail.pattern: 'userPrincipleName' is no attribute of a user; accepted is one"
                                + " such as {userPrincipalName} or, for what is before its @,"
                                + " {userPrincipalName.local-part}"),
                bad(
                        "a pattern that names a part of an attribute",
                        mapping("mail: {pattern: '{userPrincipalName.local-part}@acme.example'}")),
                bad(
                        "a pattern that names a part that no attribute has",
                        mapping("mail: {pattern: '{userPrincipalName.domain}@acme.example'}"),
                        "2.yaml:4:19: attributes.mail.pattern: 'userPrincipalName.domain' is no attribute of a user; accepted"
                                + " is one such as {userPrincipalName} or, for what is before its @,"
                                + " {userPrincipalName.local-part}"),
                bad(
                        "an account of no person",
                        mapping("manager: {from: manager}"),
                        "2.yaml:4:19: attributes.manager.from: the field 'manager' holds a text, which does not fit manager"
                                + " (account, single); account-of fits"),
                bad(
                        "a container that is no name",
                        template("'\"People\"'", "standard"),
                        "2.yaml:3:12: container: for a person of whom HR knows everything, 'People' is no distinguished name;"
                                + " one such as OU=People,DC=corp,DC=example,DC=com is accepted",
                        "2.yaml:3:12: container: for a person of whom HR knows only a last name, 'People' is no distinguished"
                                + " name; one such as OU=People,DC=corp,DC=example,DC=com is accepted"),
                bad(
                        "a container elsewhere for some",
                        template("'position == \"\" ? \"DC=com\" : base'", "standard"),
                        "2.yaml:3:12: container: for a person of whom HR knows only a last name, 'DC=com' does not lie under"
                                + " the directory's base DC=corp,DC=example,DC=com"),
                bad(
                        "a missing reference",
                        template("base", "standart"),
                        "2.yaml:4:9: naming: there is no naming 'standart'; there are: standard"),
                bad(
                        "a password too short",
                        template("base", "standard") + "password: {minimum-length: 4}\n",
                        "2.yaml:5:28: password.minimum-length: a whole number from 8 to 127 is accepted, not '4'"),
                bad(
                        "a mailbox of which nobody knows where",
                        automation("{action: create-mailbox, in: clouds, alias: lastName}"),
                        "2.yaml:5:34: steps[0].in: 'clouds' is not accepted; accepted: on-premises, remote, cloud"),
                bad(
                        "a script without its hash",
                        automation("{action: run-script, script: badge.sh, sha256: abc}"),
                        "2.yaml:5:52: steps[0].sha256: 64 lower-case hexadecimal digits, the hash of the script's content, is"
                                + " accepted, not 'abc'"),
                bad(
                        "a drive that is none",
                        automation("{action: move-home-folder, path: lastName, drive: H}"),
                        "2.yaml:5:55: steps[0].drive: a letter with its colon, such as H:, is accepted, not 'H'"),
                bad(
                        "a photo that is both",
                        automation("{action: manage-photo, places: [directory], address: lastName, remove: true}"),
                        "2.yaml:5:58: steps[0].address: exactly one of address, remove: true is accepted"),
                bad(
                        "a kind of change that is none",
                        "kind: automation\nname: x\non: [jioned]\nsteps: [{action: disable-account}]\n",
                        "2.yaml:3:5: on: 'jioned' is not accepted; accepted: hire-scheduled, hire-moved, hire-updated, withdrawn, joined,"
                                + " updated, termination-scheduled, termination-moved, termination-cleared, left, returned,"
                                + " absence-started, absence-changed, absence-ended, erased",
                        "2.yaml:3:5: on: the kinds of change that start the automation are missing, such as [joined,"
                                + " returned]"),
                bad(
                        "a changed field that is none",
                        automation("{action: disable-account, when: '\"positon\" in changed'}"),
                        "2.yaml:5:38: steps[0].when: 'positon' is no field of HR; did you mean 'position'?"),
                bad(
                        "a step without its template",
                        automation("{action: create-account}"),
                        "2.yaml:5:5: steps[0].template: a template is needed, here or at the automation"));
    }

    @Test
    void everyProblemOfADocumentIsTold() {
        assertThat(problems(SOUND, mapping("title: {from: a}\n  titel: {from: position}\n  c: {from: position, x: 1}")))
                .hasSize(3);
    }

    @Test
    void layoutAndCommentsDoNotMakeAnotherVersion() {
        assertThat(version(SOUND))
                .isEqualTo(version("# a comment\n" + SOUND.replace("name: corp\nbase", "name:   corp\nbase")));
        assertThat(version(SOUND)).isNotEqualTo(version(SOUND.replace("lastName", "firstName")));
    }

    private static String version(String text) {
        return ((Loaded.Accepted) PolicyReader.read(List.of(new SourceFile("1.yaml", text))))
                .policy()
                .version();
    }

    private static List<String> problems(String sound, String bad) {
        return switch (PolicyReader.read(List.of(new SourceFile("2.yaml", bad), new SourceFile("1.yaml", sound)))) {
            case Loaded.Accepted accepted -> List.of();
            case Loaded.Refused refused ->
                refused.problems().stream().map(Problem::toString).toList();
        };
    }

    private static Arguments bad(String name, String document, String... problems) {
        return Arguments.of(name, document, List.of(problems));
    }

    private static String mapping(String rule) {
        return "kind: attribute-mapping\nname: people\nattributes:\n  " + rule + "\n";
    }

    private static String template(String container, String naming) {
        return "kind: template\nname: x\ncontainer: " + container + "\nnaming: " + naming + "\n";
    }

    private static String automation(String step) {
        return "kind: automation\nname: x\non: [joined]\nsteps:\n  - " + step + "\n";
    }
}
