package io.loligo.executor.powershell.winrm;

import io.loligo.executor.system.SystemException;
import io.loligo.executor.system.Trouble;
import io.loligo.executor.system.Trouble.Sent;
import io.loligo.executor.tls.CertificateReason;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import java.util.Set;

/** What to make of whatever goes wrong on the way to a script. */
final class Faults {
    /** A receive that found nothing to bring before its time was over; it is to be sent again. */
    static final String NOTHING_YET = "2150858793";

    private static final String SHELL_NOT_FOUND = "2150858843";
    private static final String ACCESS_DENIED = "5";
    /** Too many shells, processes, operations or requests of this account, or of all. */
    private static final Set<String> QUOTAS =
            Set.of("2150859172", "2150859173", "2150859174", "2150859175", "2150859176", "2150859177", "2150859180");

    private final URI host;
    private final String user;

    Faults(WinRmSettings settings) {
        this.host = settings.endpoint();
        this.user = settings.login().name();
    }

    /** A fault in WS-Management's own terms. */
    SystemException refused(String operation, ShellAnswer answer, Sent sent) {
        String code = answer.faultCode().orElse("");
        String answered = at(operation) + " answered " + answer.faultWords() + " (WSManFault " + code + ")";
        if (code.equals(ACCESS_DENIED)) {
            return new SystemException(
                    new Trouble.Unreachable(Sent.NO),
                    answered,
                    "Put " + user
                            + " into the host's group 'Remote Management Users', or allow it in winrm configSDDL.");
        }
        if (QUOTAS.contains(code)) {
            return new SystemException(
                    new Trouble.Passing(sent),
                    answered,
                    "Wait, lower the setting 'shells', or raise MaxShellsPerUser in winrm/config/winrs.");
        }
        if (code.equals(SHELL_NOT_FOUND)) {
            return new SystemException(
                    new Trouble.Unreachable(sent),
                    answered,
                    "Look whether the host or its WinRM service was restarted.");
        }
        return new SystemException(
                new Trouble.Passing(sent), answered, "Look into the host's log Microsoft-Windows-WinRM/Operational.");
    }

    /** An HTTP status without a message of WS-Management. */
    SystemException status(String operation, int status, Sent sent) {
        return switch (status) {
            case 401, 403 ->
                new SystemException(
                        new Trouble.Unreachable(Sent.NO),
                        at(operation) + " does not let " + user + " in (HTTP " + status + ")",
                        "Check the name and the password or keytab, and which logins 'winrm get winrm/config/service/auth'"
                                + " allows: Basic is for local accounts alone. With a keytab, also whether HTTP/"
                                + host.getHost() + " is a service principal name of this very host, and whether its"
                                + " clock is right.");
            case 404 ->
                new SystemException(
                        new Trouble.Unreachable(Sent.NO),
                        at(operation) + " answered HTTP 404: there is no WS-Management at this address",
                        "Write the address as 'winrm enumerate winrm/config/listener' shows it, usually https://host:5986/wsman.");
            default ->
                new SystemException(
                        status >= 500 ? new Trouble.Passing(sent) : new Trouble.Unreachable(sent),
                        at(operation) + " answered HTTP " + status + " without a message of WS-Management",
                        "Look what stands between the executor and the host, such as a proxy, and into the host's log.");
        };
    }

    /** Nobody answered, or not all of it. */
    SystemException unreachable(String operation, IOException trouble, Sent sent) {
        Optional<CertificateReason> reason = CertificateReason.of(trouble);
        return new SystemException(
                new Trouble.Unreachable(reason.isPresent() ? Sent.NO : sent),
                at(operation) + ": "
                        + reason.map(CertificateReason::words).orElseGet(() -> "no answer, " + words(trouble)),
                reason.map(CertificateReason::advice)
                        .orElse(
                                "Check that the host is up, that its listener is HTTPS, and that no firewall is between."),
                trouble);
    }

    private String at(String operation) {
        return host + " (" + operation + ")";
    }

    private static String words(IOException trouble) {
        String said = trouble.getMessage();
        return said == null || said.isBlank() ? trouble.getClass().getSimpleName() : said;
    }
}
