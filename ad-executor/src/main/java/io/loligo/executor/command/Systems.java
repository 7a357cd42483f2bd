package io.loligo.executor.command;

import io.loligo.executor.cloud.Cloud;
import io.loligo.executor.directory.Directory;
import io.loligo.executor.folder.FileServers;
import io.loligo.executor.mailbox.Exchange;
import io.loligo.executor.photo.Photos;
import io.loligo.executor.script.Scripts;
import java.util.Optional;

/** A directory and the systems beside it in which its people live too; what is not configured is empty. */
public record Systems(
        Directory directory,
        Optional<Cloud> cloud,
        Optional<Exchange> exchange,
        Optional<FileServers> files,
        Optional<Scripts> scripts,
        Optional<Photos> photos) {

    public static Systems of(Directory directory) {
        return new Systems(
                directory, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    public Systems and(Cloud tenant) {
        return new Systems(directory, Optional.of(tenant), exchange, files, scripts, photos);
    }

    public Systems and(Exchange organization) {
        return new Systems(directory, cloud, Optional.of(organization), files, scripts, photos);
    }

    public Systems and(FileServers servers) {
        return new Systems(directory, cloud, exchange, Optional.of(servers), scripts, photos);
    }

    public Systems and(Scripts runnable) {
        return new Systems(directory, cloud, exchange, files, Optional.of(runnable), photos);
    }

    public Systems and(Photos hosted) {
        return new Systems(directory, cloud, exchange, files, scripts, Optional.of(hosted));
    }
}
