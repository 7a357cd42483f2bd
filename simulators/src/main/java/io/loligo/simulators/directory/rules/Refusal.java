package io.loligo.simulators.directory.rules;

import com.unboundid.ldap.sdk.ResultCode;

/** The directory does not do it. The message is worded as Active Directory words it, the Win32 code in hex first. */
public final class Refusal extends Exception {
    private static final long serialVersionUID = 1L;

    private final int code;
    private final String matchedDn;

    Refusal(ResultCode code, String message) {
        this(code, message, "");
    }

    Refusal(ResultCode code, String message, String matchedDn) {
        super(message, null, false, false);
        this.code = code.intValue();
        this.matchedDn = matchedDn;
    }

    public ResultCode code() {
        return ResultCode.valueOf(code);
    }

    /** How far down the named object's path the directory got; empty where that is no part of the answer. */
    public String matchedDn() {
        return matchedDn;
    }
}
