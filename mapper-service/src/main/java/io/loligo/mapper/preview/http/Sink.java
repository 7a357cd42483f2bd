package io.loligo.mapper.preview.http;

import io.loligo.mapper.preview.PersonSight;
import io.loligo.mapper.preview.Summary;
import java.io.IOException;

/** Where a preview goes. What is thrown, as when nobody reads any more, ends the preview. */
public interface Sink {
    /** Somebody who is listed. */
    void person(PersonSight sight) throws IOException;

    /** How far it has come; often called. */
    void seen(int people) throws IOException;

    /** The end. */
    void end(Summary summary) throws IOException;
}
