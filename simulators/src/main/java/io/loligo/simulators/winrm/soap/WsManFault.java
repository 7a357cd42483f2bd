package io.loligo.simulators.winrm.soap;

/** A refusal in WS-Management's own terms. */
public final class WsManFault extends RuntimeException {
    /** A receive that found nothing before its time was over; the client is to ask again. */
    public static final String OPERATION_TIMED_OUT = "2150858793";

    private static final String SHELL_NOT_FOUND = "2150858843";
    private static final long serialVersionUID = 1;

    private final String code;

    public WsManFault(String code, String message) {
        super(message);
        this.code = code;
    }

    public static WsManFault timedOut() {
        return new WsManFault(
                OPERATION_TIMED_OUT,
                "The WS-Management service cannot complete the operation within the time specified in OperationTimeout.");
    }

    public static WsManFault shellNotFound(String id) {
        return new WsManFault(
                SHELL_NOT_FOUND,
                "The request for the Windows Remote Shell with ShellId " + id
                        + " failed because the shell was not found on the server.");
    }

    /** To somebody who is known but has no right here. */
    public static WsManFault accessDenied() {
        return new WsManFault("5", "Access is denied.");
    }

    public static WsManFault malformed(String problem) {
        return new WsManFault(
                "2150858812",
                "The SOAP XML in the message does not match the corresponding XML schema definition: " + problem);
    }

    public String code() {
        return code;
    }

    public String words() {
        return String.valueOf(getMessage());
    }
}
