package io.loligo.connector.trial;

import io.loligo.connector.pass.Answer;
import io.loligo.connector.pass.FaultException;
import io.loligo.connector.pass.Hr;
import io.loligo.connector.pass.Question;
import io.loligo.connector.polling.Clocks;
import java.time.Duration;

/** HR, asked no faster than its quota by the second allows. Confined to one thread. */
public final class PacedHr implements Hr {
    private final Hr hr;
    private final Duration spacing;
    private final Clocks.Pause pause;
    private boolean wasAsked;

    public PacedHr(Hr hr, Duration spacing, Clocks.Pause pause) {
        this.hr = hr;
        this.spacing = spacing;
        this.pause = pause;
    }

    @Override
    public Answer ask(Question question) throws FaultException, InterruptedException {
        if (wasAsked) {
            pause.last(spacing);
        }
        wasAsked = true;
        return hr.ask(question);
    }

    @Override
    public void close() {
        hr.close();
    }
}
