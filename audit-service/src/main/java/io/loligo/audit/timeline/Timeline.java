package io.loligo.audit.timeline;

import io.loligo.audit.question.Page;
import io.loligo.audit.trail.Chain;

/** A person or an account with a page of chains, the latest begun first. */
public record Timeline<T>(T subject, Page<Chain> chains) {}
