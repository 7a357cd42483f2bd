package io.loligo.executor.directory.ldap;

import com.unboundid.ldap.sdk.LDAPException;
import io.loligo.contracts.action.AccountName;
import io.loligo.contracts.action.RefusalCode;
import io.loligo.executor.directory.DirectoryException;
import io.loligo.executor.directory.Trouble;
import io.loligo.executor.directory.Trouble.Sent;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a directory's answers mean. Active Directory puts a Win32 code in hexadecimal first in the diagnostic message; the
 * LDAP code alone is too coarse. Samba uses the same codes and names the attribute in words.
 */
final class ResultCodes {
    private static final Pattern SUB_CODE = Pattern.compile("^\\s*([0-9A-Fa-f]{8})\\b");
    private static final Pattern BIND_DATA = Pattern.compile("data ([0-9a-fA-F]+)");
    private static final Set<Doing> ANY = EnumSet.allOf(Doing.class);
    private static final Set<Doing> NAMING = EnumSet.of(Doing.ADD, Doing.MODIFY, Doing.RELOCATE);

    private ResultCodes() {}

    /** The first rule that fits is the answer. */
    private record Rule(
            Set<Integer> codes,
            String subCode,
            String text,
            Set<Doing> doing,
            Trouble trouble,
            String words,
            String advice) {
        boolean fits(Doing tried, int code, String sub, String diagnostic) {
            return codes.contains(code)
                    && doing.contains(tried)
                    && (subCode.isEmpty() || subCode.equals(sub))
                    && diagnostic.toLowerCase(Locale.ROOT).contains(text);
        }
    }

    private static final List<Rule> RULES = List.of(
            rule(
                    19,
                    "0000052D",
                    denied(RefusalCode.PASSWORD_POLICY),
                    "the password does not meet the policy for length, complexity, history or age",
                    "Raise minimum-length in the policy's password rule, or look at the domain's fine-grained password policies."),
            rule(
                    53,
                    "0000052D",
                    denied(RefusalCode.PASSWORD_POLICY),
                    "the account has no password that meets the policy",
                    "Reset the account's password first."),
            rule(
                    53,
                    "0000001F",
                    denied(RefusalCode.NOT_CONFIGURED),
                    "a password is only taken over an encrypted connection",
                    "Reach the directory by ldaps:// or with start-tls=true."),
            new Rule(
                    Set.of(19, 68),
                    "",
                    "implied by userprincipalname",
                    NAMING,
                    taken(AccountName.USER_PRINCIPAL_NAME),
                    "the userPrincipalName is that of an account whose sAMAccountName is the same",
                    "Choose another."),
            new Rule(
                    Set.of(19, 68),
                    "",
                    "implied by samaccountname",
                    NAMING,
                    taken(AccountName.ACCOUNT_NAME),
                    "the sAMAccountName is the userPrincipalName of another account",
                    "Choose another."),
            new Rule(
                    Set.of(68),
                    "00000524",
                    "",
                    NAMING,
                    taken(AccountName.ACCOUNT_NAME),
                    "the sAMAccountName is in use",
                    "Choose another."),
            new Rule(
                    Set.of(19, 68),
                    "",
                    "samaccountname",
                    NAMING,
                    taken(AccountName.ACCOUNT_NAME),
                    "the sAMAccountName is in use",
                    "Choose another."),
            new Rule(
                    Set.of(19, 68),
                    "000021C8",
                    "",
                    NAMING,
                    taken(AccountName.USER_PRINCIPAL_NAME),
                    "the userPrincipalName is in use in the forest",
                    "Choose another."),
            new Rule(
                    Set.of(19, 68),
                    "",
                    "userprincipalname",
                    NAMING,
                    taken(AccountName.USER_PRINCIPAL_NAME),
                    "the userPrincipalName is in use in the forest",
                    "Choose another."),
            new Rule(
                    Set.of(68),
                    "00000562",
                    "",
                    ANY,
                    denied(RefusalCode.PRECONDITION),
                    "it is a member already",
                    "Nothing is left to do; look whether it is the primary group."),
            new Rule(
                    Set.of(68),
                    "",
                    "",
                    EnumSet.of(Doing.RELOCATE),
                    taken(AccountName.COMMON_NAME),
                    "the container holds an object of that name",
                    "Choose another name."),
            new Rule(
                    Set.of(68),
                    "00002071",
                    "",
                    EnumSet.of(Doing.ADD),
                    taken(AccountName.COMMON_NAME),
                    "the container holds an object of that name",
                    "Choose another name."),
            new Rule(
                    Set.of(68),
                    "",
                    "entry ",
                    EnumSet.of(Doing.ADD),
                    taken(AccountName.COMMON_NAME),
                    "the container holds an object of that name",
                    "Choose another name."),
            rule(68, "", new Trouble.NameTaken(Optional.empty()), "a name is in use", "Choose another."),
            new Rule(
                    Set.of(16),
                    "",
                    "schema",
                    ANY,
                    denied(RefusalCode.INVALID_VALUE),
                    "the directory's schema has no such attribute",
                    "Correct the attribute's name, or extend the schema."),
            new Rule(
                    Set.of(16),
                    "",
                    "",
                    EnumSet.of(Doing.ASSERT, Doing.PASSWORD),
                    new Trouble.Overtaken(),
                    "the account's flags changed in the meantime",
                    "Nothing: it is looked at again."),
            rule(
                    16,
                    "",
                    denied(RefusalCode.INVALID_VALUE),
                    "there is no such attribute or value",
                    "Correct the attribute in the mapping."),
            new Rule(
                    Set.of(32),
                    "",
                    "",
                    EnumSet.of(Doing.LOOK),
                    new Trouble.Lasting(),
                    "there is no such place to search",
                    "Correct base-dn in the directory's settings."),
            new Rule(
                    Set.of(32),
                    "00000525",
                    "",
                    EnumSet.of(Doing.MEMBERSHIP),
                    new Trouble.Overtaken(),
                    "the account or group is no longer where it was",
                    "Nothing: it is looked at again."),
            rule(
                    32,
                    "",
                    new Trouble.Overtaken(),
                    "the object, its container or one that it points to is not there",
                    "Look whether somebody moves or deletes objects at the same time."),
            rule(
                    19,
                    "000020B5",
                    denied(RefusalCode.INVALID_VALUE),
                    "the object that a value points to does not exist",
                    "Correct the distinguished name in the mapping."),
            new Rule(
                    Set.of(17, 19, 20, 21, 34, 64, 65, 67, 69),
                    "",
                    "",
                    ANY,
                    denied(RefusalCode.INVALID_VALUE),
                    "a value is too long, malformed, or not of the attribute's kind",
                    "Correct the value in HR or the mapping."),
            rule(
                    50,
                    "",
                    denied(RefusalCode.MISSING_RIGHT),
                    "the executor's account lacks the right",
                    "Delegate the right on that container; the executor's README lists what each action needs."),
            rule(
                    8,
                    "",
                    denied(RefusalCode.MISSING_RIGHT),
                    "the directory wants stronger authentication",
                    "Reach it by ldaps:// or with start-tls=true."),
            rule(
                    53,
                    "00000561",
                    denied(RefusalCode.PRECONDITION),
                    "it is the account's primary group",
                    "Make another group the primary one first."),
            rule(
                    53,
                    "00002035",
                    denied(RefusalCode.PROTECTED),
                    "it is a system object",
                    "Do it by hand if it is meant."),
            rule(
                    53,
                    "0000209A",
                    denied(RefusalCode.PROTECTED),
                    "only the system writes that attribute",
                    "Take it out of the mapping."),
            rule(
                    53,
                    "",
                    denied(RefusalCode.PRECONDITION),
                    "the directory is unwilling to do that",
                    "Look at the directory's own log for the reason."),
            rule(
                    10,
                    "",
                    denied(RefusalCode.OUT_OF_SCOPE),
                    "the object lives in another domain",
                    "Configure that domain as a directory of its own."),
            rule(
                    71,
                    "",
                    denied(RefusalCode.OUT_OF_SCOPE),
                    "the other place is in another domain",
                    "Move across domains with Active Directory's own tool."),
            rule(
                    66,
                    "",
                    denied(RefusalCode.PRECONDITION),
                    "the object has children",
                    "Deal with the entries below it first."),
            new Rule(
                    Set.of(51, 52, 80),
                    "",
                    "",
                    ANY,
                    new Trouble.Passing(),
                    "the server is busy or unavailable",
                    "Nothing for now: it is tried again."),
            new Rule(
                    Set.of(3, 4, 11),
                    "",
                    "",
                    ANY,
                    new Trouble.Passing(),
                    "a time or size limit of the server was reached",
                    "Raise the limit, or index the anchor attribute."),
            new Rule(
                    Set.of(81, 85, 91),
                    "",
                    "",
                    EnumSet.of(Doing.CONNECT),
                    new Trouble.Unreachable(Sent.NO),
                    "the directory cannot be reached",
                    "Start it, or correct its address, certificate or expected host name."),
            new Rule(
                    Set.of(81, 85, 91),
                    "",
                    "",
                    ANY,
                    new Trouble.Unreachable(Sent.PERHAPS),
                    "the connection broke or the answer did not come in time",
                    "Look after the server and the network; it is tried again."),
            rule(
                    49,
                    "",
                    new Trouble.Unreachable(Sent.NO),
                    "the directory does not let the executor in",
                    "Correct the login in the directory's settings."));

    /** The answer to something that was tried. */
    static DirectoryException explain(Doing doing, LDAPException answer) {
        return explain(
                doing,
                answer.getResultCode().intValue(),
                String.valueOf(
                        answer.getDiagnosticMessage() == null ? answer.getMessage() : answer.getDiagnosticMessage()),
                answer);
    }

    static DirectoryException explain(Doing doing, int code, String diagnostic, Throwable cause) {
        Matcher matcher = SUB_CODE.matcher(diagnostic);
        String sub = matcher.find() ? matcher.group(1).toUpperCase(Locale.ROOT) : "";
        Rule rule = RULES.stream()
                .filter(one -> one.fits(doing, code, sub, diagnostic))
                .findFirst()
                .orElseGet(() -> rule(
                        code,
                        "",
                        new Trouble.Lasting(),
                        "the directory would not do it",
                        "Look at the directory's own log for the reason."));
        String words = code == 49 ? rule.words() + ": " + bindReason(diagnostic) : rule.words();
        return new DirectoryException(
                rule.trouble(),
                words + " (LDAP " + code + (sub.isEmpty() ? "" : ", " + sub) + ")",
                rule.advice(),
                cause);
    }

    private static String bindReason(String diagnostic) {
        Matcher matcher = BIND_DATA.matcher(diagnostic);
        return switch (matcher.find() ? matcher.group(1).toLowerCase(Locale.ROOT) : "") {
            case "525" -> "there is no such user";
            case "52e" -> "wrong password";
            case "530" -> "not at this time of day";
            case "531" -> "not from this machine";
            case "532" -> "its password has expired";
            case "533" -> "its account is disabled";
            case "701" -> "its account has expired";
            case "773" -> "it must change its password first";
            case "775" -> "its account is locked";
            default -> "wrong name or password";
        };
    }

    private static Rule rule(int code, String subCode, Trouble trouble, String words, String advice) {
        return new Rule(Set.of(code), subCode, "", ANY, trouble, words, advice);
    }

    private static Trouble denied(RefusalCode code) {
        return new Trouble.Denied(code);
    }

    private static Trouble taken(AccountName name) {
        return new Trouble.NameTaken(Optional.of(name));
    }
}
