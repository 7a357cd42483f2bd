package io.loligo.executor.powershell.winrm;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Why a key distribution centre gives no ticket: the error code of RFC 4120, section 7.5.9, which the Java platform writes in
 * parentheses behind its words.
 */
enum KerberosReason {
    NAME_EXPIRED(1, "the account has expired", "Set a later date in the account's 'accountExpires'."),
    UNKNOWN_ACCOUNT(
            6,
            "the domain does not know the account",
            "Write the principal as name@REALM, the realm in capitals; look whether the account was deleted or renamed."),
    UNKNOWN_SERVICE(
            7,
            "no account of the domain has this service principal name, or two have it",
            "Name the host in the address as the domain knows it, not by its IP address; 'setspn -Q HTTP/host' shows"
                    + " whose the name is, and 'setspn -X' whether it is there twice."),
    NO_COMMON_ENCRYPTION(
            14,
            "the domain and the executor have no kind of encryption in common",
            "Allow AES for the accounts (msDS-SupportedEncryptionTypes) and make the keytab anew with AES keys."),
    REVOKED(18, "the account is disabled, locked or expired", "Look at the account in the directory and enable it."),
    KEY_EXPIRED(23, "the account's password has expired", "Set a new password and make the keytab anew."),
    WRONG_KEY(
            24,
            "the keytab's keys are not the account's present ones",
            "Make the keytab anew with ktpass; every change of the password makes an old one worthless."),
    CLOCK_SKEW(
            37,
            "the clocks are too far apart",
            "Set the executor's clock by the domain controllers' (NTP): Kerberos allows five minutes.");

    private static final Pattern CODE = Pattern.compile("\\((\\d{1,3})\\)");

    private final int code;
    private final String words;
    private final String advice;

    KerberosReason(int code, String words, String advice) {
        this.code = code;
        this.words = words;
        this.advice = advice;
    }

    /** Empty where the trouble is another, such as a server that does not answer. */
    static Optional<KerberosReason> of(String message) {
        return CODE.matcher(message)
                .results()
                .map(found -> Integer.parseInt(found.group(1)))
                .flatMap(code -> Arrays.stream(values()).filter(reason -> reason.code == code))
                .findFirst();
    }

    String words() {
        return words;
    }

    String advice() {
        return advice;
    }
}
