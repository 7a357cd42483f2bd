package io.loligo.simulators.directory.contract;

import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a client can decide on: LDAP's result code, and the Win32 code at the start of the diagnostic message. */
record Answer(int code, String win32) {
    static final Answer DONE = new Answer(ResultCode.SUCCESS_INT_VALUE, "");
    private static final Pattern WIN32 = Pattern.compile("([0-9A-Fa-f]{8}):.*", Pattern.DOTALL);
    private static final Pattern LOGON = Pattern.compile(".*, data ([0-9a-f]+), v.*", Pattern.DOTALL);

    /** Such as {@code 68 00000524}, or {@code 49 data 52e} for a logon, or {@code done}. */
    static Answer of(String text) {
        if (text.equals("done")) {
            return DONE;
        }
        int blank = text.indexOf(' ');
        return blank < 0
                ? new Answer(Integer.parseInt(text), "")
                : new Answer(Integer.parseInt(text.substring(0, blank)), text.substring(blank + 1));
    }

    static Answer to(Request request) {
        try {
            request.send();
            return DONE;
        } catch (LDAPException refused) {
            String message = String.valueOf(refused.getDiagnosticMessage());
            Matcher logon = LOGON.matcher(message);
            if (refused.getResultCode().equals(ResultCode.INVALID_CREDENTIALS) && logon.matches()) {
                return new Answer(refused.getResultCode().intValue(), "data " + logon.group(1));
            }
            Matcher win32 = WIN32.matcher(message);
            return new Answer(refused.getResultCode().intValue(), win32.matches() ? win32.group(1) : "");
        }
    }

    @Override
    public String toString() {
        return equals(DONE) ? "done" : (code + " " + win32).strip();
    }

    interface Request {
        void send() throws LDAPException;
    }
}
