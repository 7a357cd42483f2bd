package io.loligo.executor.photo.http;

import io.loligo.executor.photo.PhotoHosts;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * How photos are fetched.
 *
 * @param authorities PEM file of those to trust; the Java platform's unless given
 * @param deadline for a whole file
 * @param mostBytes of a file
 */
public record HttpPhotosSettings(PhotoHosts hosts, Optional<Path> authorities, Duration deadline, int mostBytes) {}
