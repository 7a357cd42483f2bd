/** From changes in HR to commands, against a loop that only reads, parses and writes. */
@NullMarked
package io.loligo.benchmarks.mapper;

import org.jspecify.annotations.NullMarked;
