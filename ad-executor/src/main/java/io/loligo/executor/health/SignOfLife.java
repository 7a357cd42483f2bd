package io.loligo.executor.health;

import io.loligo.executor.system.SystemException;
import io.loligo.executor.system.Trouble;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** What a system said when it was asked whether it is there. */
record SignOfLife(boolean up, String words) {
    private static final long SECONDS = 3;

    /** One question to a system. */
    interface Question {
        void ask() throws SystemException;
    }

    /** Of a system that may take its time, or never answer. */
    static SignOfLife of(Question question) {
        CompletableFuture<SignOfLife> answer = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> answer.complete(answered(question)));
        try {
            return answer.get(SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException slow) {
            return new SignOfLife(false, "no answer within " + SECONDS + " s; its commands wait");
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return new SignOfLife(false, "interrupted");
        } catch (ExecutionException unforeseen) {
            return new SignOfLife(false, String.valueOf(unforeseen.getMessage()));
        }
    }

    private static SignOfLife answered(Question question) {
        try {
            question.ask();
            return new SignOfLife(true, "answers");
        } catch (SystemException no) {
            return no.trouble() instanceof Trouble.Passing
                    ? new SignOfLife(true, "answers, but is busy: " + no.answered())
                    : new SignOfLife(false, no.answered() + "; its commands wait. " + no.advice());
        } catch (RuntimeException unforeseen) {
            return new SignOfLife(false, String.valueOf(unforeseen.getMessage()));
        }
    }
}
