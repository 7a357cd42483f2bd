package io.loligo.executor.process;

/** How a program ended. */
public sealed interface ProcessEnd {

    /** By itself. */
    record Exited(int code, Output output, Output errors) implements ProcessEnd {}

    /** It took too long and was ended with everything that it had started. */
    record TimedOut(Output output, Output errors) implements ProcessEnd {}

    /** It did not even start. */
    record NotStarted(String reason) implements ProcessEnd {}

    /**
     * What it wrote.
     *
     * @param text read as UTF-8; what is no UTF-8 is replaced
     * @param whole whether this is all of it
     */
    record Output(String text, boolean whole) {}
}
