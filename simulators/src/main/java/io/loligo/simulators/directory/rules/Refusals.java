package io.loligo.simulators.directory.rules;

import com.unboundid.ldap.sdk.ResultCode;

/**
 * The refusals of Active Directory. The first eight digits are the Win32 code that clients decide on; the DSID, a place in
 * Microsoft's source, is always the same here.
 */
public final class Refusals {
    static final String PLACE = "DSID-03100000";

    private Refusals() {}

    public static Refusal noSuchObject(String nearest) {
        return new Refusal(
                ResultCode.NO_SUCH_OBJECT,
                "0000208D: NameErr: " + PLACE + ", problem 2001 (NO_OBJECT), data 0, best match of:\n\t'" + nearest
                        + "'\n",
                nearest);
    }

    static Refusal noSuchMember() {
        return new Refusal(
                ResultCode.NO_SUCH_OBJECT,
                "00000525: NameErr: " + PLACE + ", problem 2001 (NO_OBJECT), data 0, best match of:\n\t''\n");
    }

    public static Refusal badName(String dn) {
        return new Refusal(
                ResultCode.INVALID_DN_SYNTAX,
                "0000208F: NameErr: " + PLACE + ", problem 2006 (BAD_NAME), data 8349, best match of:\n\t'" + dn
                        + "'\n");
    }

    static Refusal misplaced(String parent) {
        return new Refusal(
                ResultCode.NAMING_VIOLATION,
                "00002099: NameErr: " + PLACE + ", problem 2005 (NAMING_VIOLATION), data 0, best match of:\n\t'"
                        + parent + "'\n");
    }

    static Refusal nameInUse() {
        return exists("00002071");
    }

    static Refusal accountNameInUse() {
        return exists("00000524");
    }

    static Refusal alreadyMember() {
        return exists("00000562");
    }

    static Refusal notMember() {
        return unwilling("00000561");
    }

    static Refusal unknownAttribute() {
        return new Refusal(
                ResultCode.NO_SUCH_ATTRIBUTE,
                "00000057: LdapErr: DSID-0C090000, comment: Error in attribute conversion operation, data 0, v4563");
    }

    static Refusal notOfThisClass(String win32) {
        return new Refusal(
                ResultCode.OBJECT_CLASS_VIOLATION,
                win32 + ": UpdErr: " + PLACE + ", problem 6002 (OBJ_CLASS_VIOLATION), data 0\n");
    }

    static Refusal namingAttribute() {
        return new Refusal(
                ResultCode.NOT_ALLOWED_ON_RDN, "00002016: UpdErr: " + PLACE + ", problem 6004 (CANT_ON_RDN), data 0\n");
    }

    /** A move to a place that is not there; 80, though trying again would not help. */
    static Refusal noSuchParent() {
        return new Refusal(ResultCode.OTHER, "00002089: UpdErr: " + PLACE + ", problem 5012 (DIR_ERROR), data 3\n");
    }

    static Refusal hasChildren() {
        return new Refusal(
                ResultCode.NOT_ALLOWED_ON_NONLEAF,
                "00002015: UpdErr: " + PLACE + ", problem 6003 (CANT_ON_NON_LEAF), data 0\n");
    }

    static Refusal invalidAccountName() {
        return new Refusal(
                ResultCode.OTHER, "00000523: SysErr: " + PLACE + ", problem 22 (Invalid argument), data 0\n");
    }

    static Refusal notAllowed() {
        return new Refusal(
                ResultCode.INSUFFICIENT_ACCESS_RIGHTS,
                "00002098: SecErr: " + PLACE + ", problem 4003 (INSUFF_ACCESS_RIGHTS), data 0\n");
    }

    public static Refusal oldNameStays() {
        return unwilling("00002035");
    }

    /** 53 with this Win32 code. */
    static Refusal unwilling(String win32) {
        return new Refusal(
                ResultCode.UNWILLING_TO_PERFORM,
                win32 + ": SvcErr: " + PLACE + ", problem 5003 (WILL_NOT_PERFORM), data 0\n");
    }

    public static Refusal unknownControl() {
        return new Refusal(
                ResultCode.UNAVAILABLE_CRITICAL_EXTENSION,
                "00002040: SvcErr: " + PLACE + ", problem 5010 (UNAVAIL_EXTENSION), data 0\n");
    }

    public static Refusal bindFirst() {
        return new Refusal(
                ResultCode.OPERATIONS_ERROR,
                "000004DC: LdapErr: DSID-0C090000, comment: In order to perform this operation a successful bind must be"
                        + " completed on the connection., data 0, v4563");
    }

    public static Refusal needsTls() {
        return new Refusal(
                ResultCode.STRONG_AUTH_REQUIRED,
                "00002028: LdapErr: DSID-0C090000, comment: The server requires binds to turn on integrity checking if"
                        + " SSL\\TLS are not already active on the connection, data 0, v4563");
    }

    public static Refusal unsupportedBind() {
        return new Refusal(
                ResultCode.AUTH_METHOD_NOT_SUPPORTED,
                "00002027: LdapErr: DSID-0C090000, comment: Only simple binds are offered, data 0, v4563");
    }

    static Refusal logon(String data) {
        return new Refusal(
                ResultCode.INVALID_CREDENTIALS,
                "80090308: LdapErr: DSID-0C090000, comment: AcceptSecurityContext error, data " + data + ", v4563");
    }

    private static Refusal exists(String win32) {
        return new Refusal(
                ResultCode.ENTRY_ALREADY_EXISTS,
                win32 + ": UpdErr: " + PLACE + ", problem 6005 (ENTRY_EXISTS), data 0\n");
    }
}
