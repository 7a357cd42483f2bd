package io.loligo.executor.directory.ldap;

import com.unboundid.ldap.sdk.LDAPException;
import io.loligo.executor.system.SystemException;
import io.loligo.executor.system.Trouble;
import io.loligo.executor.system.Trouble.Sent;
import io.loligo.executor.tls.CertificateReason;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a directory's answers mean. Active Directory puts a Win32 code in hexadecimal first in the diagnostic message; the
 * LDAP code alone is too coarse. Samba uses the same codes and names the attribute in words.
 */
final class ResultCodes {
    private static final Pattern SUB_CODE = Pattern.compile("^\\s*([0-9A-Fa-f]{8})\\b");
    private static final int INVALID_CREDENTIALS = 49;

    /** The first that fits counts: the more special ones stand before the more general ones. */
    private static final List<Answer> ANSWERS = Stream.of(
                    PasswordAnswers.ALL, NameAnswers.ALL, ObjectAnswers.ALL, ServerAnswers.ALL)
            .flatMap(List::stream)
            .toList();

    private static final Answer UNFORESEEN = Answer.to()
            .means(
                    new Trouble.Lasting(),
                    "the directory would not do it",
                    "Look at the directory's own log for the reason.");

    private ResultCodes() {}

    /** The answer to something that was tried. */
    static SystemException explain(Doing doing, LDAPException answer) {
        int code = answer.getResultCode().intValue();
        Optional<CertificateReason> certificate =
                doing == Doing.CONNECT ? CertificateReason.of(answer) : Optional.empty();
        if (certificate.isPresent()) {
            return new SystemException(
                    new Trouble.Unreachable(Sent.NO),
                    certificate.get().words() + " (LDAP " + code + ")",
                    certificate.get().advice(),
                    answer);
        }
        return explain(
                doing,
                code,
                String.valueOf(
                        answer.getDiagnosticMessage() == null ? answer.getMessage() : answer.getDiagnosticMessage()),
                answer);
    }

    static SystemException explain(Doing doing, int code, String diagnostic, Throwable cause) {
        Matcher matcher = SUB_CODE.matcher(diagnostic);
        String sub = matcher.find() ? matcher.group(1).toUpperCase(Locale.ROOT) : "";
        Answer answer = ANSWERS.stream()
                .filter(one -> one.fits(doing, code, sub, diagnostic))
                .findFirst()
                .orElse(UNFORESEEN);
        String words =
                code == INVALID_CREDENTIALS ? answer.words() + ": " + BindReason.words(diagnostic) : answer.words();
        return new SystemException(
                answer.trouble(),
                words + " (LDAP " + code + (sub.isEmpty() ? "" : ", " + sub) + ")",
                answer.advice(),
                cause);
    }
}
