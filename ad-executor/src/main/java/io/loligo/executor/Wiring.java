package io.loligo.executor;

import io.loligo.contracts.wire.Topics;
import io.loligo.executor.cloud.Cloud;
import io.loligo.executor.cloud.graph.GraphCloud;
import io.loligo.executor.command.ExecuteCommand;
import io.loligo.executor.command.Preview;
import io.loligo.executor.command.Systems;
import io.loligo.executor.credential.Courier;
import io.loligo.executor.directory.Directories;
import io.loligo.executor.directory.Directory;
import io.loligo.executor.directory.ldap.LdapDirectory;
import io.loligo.executor.flight.Flights;
import io.loligo.executor.folder.FileServers;
import io.loligo.executor.folder.smb.SmbFileServers;
import io.loligo.executor.lane.Lanes;
import io.loligo.executor.mailbox.Exchange;
import io.loligo.executor.messaging.Intake;
import io.loligo.executor.password.Passwords;
import io.loligo.executor.photo.Photos;
import io.loligo.executor.script.ScriptHosts;
import io.loligo.executor.script.Scripts;
import io.loligo.executor.script.local.ScriptFolder;
import io.loligo.executor.system.ByDirectory;
import io.loligo.executor.tracing.TracedSystems;
import io.loligo.tracing.EventSpans;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import java.util.TreeMap;

/** Puts the parts together. */
@ApplicationScoped
class Wiring {

    @Produces
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }

    @Produces
    @Singleton
    Topics topics(ExecutorConfig config) {
        return new Topics(config.topicPrefix());
    }

    @Produces
    @Singleton
    @Startup
    Directories directories(DirectoriesConfig config, Clock clock) {
        var directories = new TreeMap<String, Directory>();
        config.byName()
                .forEach((name, directory) ->
                        directories.put(name, new LdapDirectory(DirectorySettings.of(name, directory), clock)));
        return new Directories(directories);
    }

    void close(@Disposes Directories directories) {
        directories.close();
    }

    @Produces
    @Singleton
    ByDirectory<Cloud> clouds(DirectoriesConfig config, Clock clock) {
        var clouds = new TreeMap<String, Cloud>();
        config.byName()
                .forEach((name, directory) -> directory
                        .cloud()
                        .ifPresent(cloud -> clouds.put(name, new GraphCloud(CloudSettings.of(name, cloud), clock))));
        return new ByDirectory<>(clouds);
    }

    void closeClouds(@Disposes ByDirectory<Cloud> clouds) {
        clouds.close();
    }

    @Produces
    @Singleton
    ByDirectory<Exchange> exchanges(DirectoriesConfig config) {
        var exchanges = new TreeMap<String, Exchange>();
        config.byName()
                .forEach((name, directory) -> directory
                        .exchange()
                        .ifPresent(exchange -> exchanges.put(name, ExchangeSettings.open(name, exchange))));
        return new ByDirectory<>(exchanges);
    }

    void closeExchanges(@Disposes ByDirectory<Exchange> exchanges) {
        exchanges.close();
    }

    @Produces
    @Singleton
    ByDirectory<FileServers> files(DirectoriesConfig config, MeterRegistry registry, Clock clock) {
        FolderMetrics metrics = new FolderMetrics(registry, clock);
        var files = new TreeMap<String, FileServers>();
        config.byName()
                .forEach((name, directory) -> directory
                        .files()
                        .ifPresent(servers ->
                                files.put(name, new SmbFileServers(FilesSettings.of(name, servers), metrics, clock))));
        return new ByDirectory<>(files);
    }

    void closeFiles(@Disposes ByDirectory<FileServers> files) {
        files.close();
    }

    @Produces
    @Singleton
    Photos photos(PhotosConfig config) {
        return PhotosSettings.open(config);
    }

    void close(@Disposes Photos photos) {
        photos.close();
    }

    @Produces
    @Singleton
    ScriptHosts scriptHosts(ScriptsConfig config) {
        return ScriptsSettings.hosts(config);
    }

    void close(@Disposes ScriptHosts hosts) {
        hosts.close();
    }

    @Produces
    @Singleton
    ExecuteCommand executeCommand(
            Directories directories,
            ByDirectory<Cloud> clouds,
            ByDirectory<Exchange> exchanges,
            ByDirectory<FileServers> files,
            ScriptsConfig scripts,
            ScriptHosts hosts,
            Photos photos,
            Courier courier,
            EventSpans spans,
            Clock clock) {
        Optional<Scripts> runnable = scripts.folder().map(folder -> new ScriptFolder(folder, hosts));
        Optional<Photos> hosted = Optional.of(photos);
        var systems = new TreeMap<String, Systems>();
        directories
                .byName()
                .forEach((name, directory) -> systems.put(
                        name,
                        TracedSystems.of(
                                new Systems(
                                        directory,
                                        clouds.of(name),
                                        exchanges.of(name),
                                        files.of(name),
                                        runnable,
                                        hosted),
                                spans)));
        return new ExecuteCommand(systems, new Passwords(new SecureRandom()), courier, clock);
    }

    @Produces
    @Singleton
    Preview preview(ExecuteCommand executeCommand, Clock clock) {
        return new Preview(executeCommand, clock);
    }

    @Produces
    @Singleton
    Flights flights(Clock clock) {
        return new Flights(clock);
    }

    @Produces
    @Singleton
    Intake intake(ExecutorConfig config) {
        return new Intake(
                new Lanes(config.peopleAtOnce(), config.commandsInFlight()), config.handOver(), config.consumerGroup());
    }
}
