/** Services as they are deployed, fed through Kafka. */
@NullMarked
package io.loligo.benchmarks.service;

import org.jspecify.annotations.NullMarked;
