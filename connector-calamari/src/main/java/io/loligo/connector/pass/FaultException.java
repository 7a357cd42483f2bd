package io.loligo.connector.pass;

/** HR, or the way to it, failed. */
public final class FaultException extends Exception {
    private final transient Fault fault;

    public FaultException(Fault fault) {
        super(fault.message());
        this.fault = fault;
    }

    public FaultException(Fault fault, Throwable cause) {
        super(fault.message(), cause);
        this.fault = fault;
    }

    public Fault fault() {
        return fault;
    }
}
