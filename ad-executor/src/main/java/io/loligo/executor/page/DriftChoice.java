package io.loligo.executor.page;

import io.loligo.executor.drift.DriftFilter;
import java.util.List;

/** What differences can be chosen by, and what they are chosen by now. */
public record DriftChoice(DriftFilter filter, List<String> directories, List<String> attributes) {}
