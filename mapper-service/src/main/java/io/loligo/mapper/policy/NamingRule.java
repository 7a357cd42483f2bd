package io.loligo.mapper.policy;

import io.loligo.mapper.expression.Expression;

/** Which names to try for an account, each by an expression that yields them in order. */
public record NamingRule(String name, Expression commonName, Expression accountName, Expression userPrincipalName) {}
