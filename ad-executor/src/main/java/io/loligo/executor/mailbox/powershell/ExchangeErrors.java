package io.loligo.executor.mailbox.powershell;

import io.loligo.contracts.action.RefusalCode;
import io.loligo.executor.powershell.Reply;
import io.loligo.executor.powershell.Script;
import io.loligo.executor.system.SystemException;
import io.loligo.executor.system.Trouble;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What to make of an error of Exchange's. Its error id names the exception, in every language; the message is looked at where
 * an exception has several reasons, and may be in another.
 */
enum ExchangeErrors {
    NO_DATABASE(
            new Trouble.Denied(RefusalCode.INVALID_VALUE),
            "Correct the database's name in the policy; Get-MailboxDatabase lists them.",
            "couldn't find database",
            "couldn't find the database",
            "couldn't find the mailbox database",
            "find mailbox database"),
    DATABASE_DOWN(
            new Trouble.Passing(),
            "Look with Get-MailboxDatabase -Status whether the database is mounted, and mount it.",
            "dismounted",
            "not mounted",
            "mapiexceptionmdboffline",
            "mdboffline"),
    NO_CMDLETS(
            new Trouble.Denied(RefusalCode.NOT_CONFIGURED),
            "Install Exchange's management tools on the host (for Skype for Business its own), and name that host.",
            "commandnotfound",
            "is not recognized",
            "addpssnapin",
            "neither the module"),
    NO_RIGHT(
            new Trouble.Denied(RefusalCode.MISSING_RIGHT),
            "Give the account the management role 'Mail Recipients' (for Skype for Business CsUserAdministrator) over"
                    + " these users.",
            "accessdenied",
            "access is denied",
            "unauthorizedaccess",
            "write scope",
            "securityexception"),
    ON_HOLD(
            new Trouble.Denied(RefusalCode.PRECONDITION),
            "Let whoever put the mailbox on hold lift it first.",
            "litigation hold",
            "legal hold",
            "legalhold"),
    GONE_OR_NOT_THERE_YET(
            new Trouble.Overtaken(),
            "Look whether the object is known on the domain controller that Exchange uses ('domain-controller').",
            "managementobjectnotfound",
            "objectnotfound",
            "couldn't be found",
            "management object not found",
            "couldn't find"),
    TAKEN(
            new Trouble.Overtaken(),
            "Look who else has the alias or address, or free it there.",
            "proxyaddressexists",
            "already in use",
            "already being used",
            "already exists",
            "isn't unique"),
    OTHER_KIND(
            new Trouble.Overtaken(),
            "Look what kind of recipient the account is now.",
            "recipients of this type",
            "recipienttypenotsupported"),
    BUSY(
            new Trouble.Passing(),
            "Wait; look into the host's event log if it does not pass, and for throttling at the account's throttling"
                    + " policy (Get-ThrottlingPolicy).",
            "overbudget",
            "exceeded its budget",
            "micro delay",
            "throttl",
            "server busy",
            "server is busy",
            "resourceunhealthy",
            "transient",
            "timeout",
            "timed out",
            "temporarily",
            "unavailable",
            "server is not operational",
            "serverunavailable"),
    BAD_VALUE(
            new Trouble.Denied(RefusalCode.INVALID_VALUE),
            "Correct the value in the policy.",
            "parameterbinding",
            "parameterargument",
            "invaliddata",
            "cannot convert",
            "isn't valid",
            "is not valid"),
    OTHER(new Trouble.Lasting(), "Look into the host's event log, or run the cmdlet by hand.");

    private final Trouble trouble;
    private final String advice;
    private final List<String> signs;

    ExchangeErrors(Trouble trouble, String advice, String... signs) {
        this.trouble = trouble;
        this.advice = advice;
        this.signs = List.of(signs);
    }

    static SystemException explain(Script script, Reply.Failure failure) {
        ExchangeErrors kind = of(failure);
        return new SystemException(
                kind.trouble,
                script + " says: " + failure.message() + (failure.code().isBlank() ? "" : " (" + failure.code() + ")"),
                kind.advice);
    }

    /** What befalls a database comes with the ids of what befalls any object: there the message decides. */
    private static ExchangeErrors of(Reply.Failure failure) {
        return Stream.of(NO_DATABASE, DATABASE_DOWN)
                .filter(kind -> kind.isIn(failure.message()))
                .findFirst()
                .or(() -> byIdOrMessage(failure))
                .orElse(OTHER);
    }

    private static Optional<ExchangeErrors> byIdOrMessage(Reply.Failure failure) {
        return Arrays.stream(values())
                .filter(kind -> kind.isIn(failure.code()))
                .findFirst()
                .or(() -> Arrays.stream(values())
                        .filter(kind -> kind.isIn(failure.message()))
                        .findFirst());
    }

    private boolean isIn(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return signs.stream().anyMatch(lower::contains);
    }
}
