package io.loligo.executor.photo;

import io.loligo.executor.system.SystemException;
import java.net.URI;

/** Photos that lie on other hosts. May be called from many threads. */
public interface Photos extends AutoCloseable {

    /** The file as it came; whether it is a picture at all is not looked at. */
    Picture fetch(URI address) throws SystemException;

    @Override
    void close();
}
