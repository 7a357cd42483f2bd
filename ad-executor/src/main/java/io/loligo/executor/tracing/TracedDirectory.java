package io.loligo.executor.tracing;

import io.loligo.contracts.action.Target;
import io.loligo.executor.directory.Directory;
import io.loligo.executor.directory.DirectoryChange.Addition;
import io.loligo.executor.directory.DirectoryChange.Alteration;
import io.loligo.executor.directory.Entry;
import io.loligo.executor.directory.Lookups;
import io.loligo.executor.directory.Modification;
import io.loligo.executor.directory.ObjectIdentity;
import io.loligo.executor.directory.ServerSign;
import io.loligo.executor.directory.Snapshot;
import io.loligo.executor.directory.UniqueNames;
import io.loligo.executor.folder.UncPath;
import io.loligo.executor.password.Secret;
import io.loligo.executor.system.SystemException;
import io.loligo.tracing.EventSpans;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A directory of which each question and each change is a span. */
record TracedDirectory(Directory directory, EventSpans spans) implements Directory {
    @Override
    public Snapshot look(Target target, Lookups lookups) throws SystemException {
        return spans.during("directory look", () -> directory.look(target, lookups));
    }

    @Override
    public Entry add(Addition addition, Set<String> attributes) throws SystemException {
        return spans.during(
                "directory " + addition.getClass().getSimpleName(), () -> directory.add(addition, attributes));
    }

    @Override
    public ObjectIdentity alter(ObjectIdentity account, Alteration alteration) throws SystemException {
        return spans.during(
                "directory " + alteration.getClass().getSimpleName(), () -> directory.alter(account, alteration));
    }

    @Override
    public void delete(ObjectIdentity entry) throws SystemException {
        spans.doing("directory Delete", () -> directory.delete(entry));
    }

    @Override
    public void setPassword(ObjectIdentity account, Secret password, List<Modification> along) throws SystemException {
        spans.doing("directory SetPassword", () -> directory.setPassword(account, password, along));
    }

    @Override
    public List<Entry> holders(UniqueNames names) throws SystemException {
        return spans.during("directory holders of names", () -> directory.holders(names));
    }

    @Override
    public List<Entry> homes(UncPath folder) throws SystemException {
        return spans.during("directory holders of a folder", () -> directory.homes(folder));
    }

    @Override
    public Optional<Entry> read(ObjectIdentity object, Set<String> attributes) throws SystemException {
        return spans.during("directory read", () -> directory.read(object, attributes));
    }

    @Override
    public void check() throws SystemException {
        directory.check();
    }

    @Override
    public List<ServerSign> servers() {
        return directory.servers();
    }

    @Override
    public void close() {
        directory.close();
    }
}
