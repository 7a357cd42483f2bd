/** The versions of every connection document, which of them is in force, and the ways in which one comes after another. */
@NullMarked
package io.loligo.connector.library;

import org.jspecify.annotations.NullMarked;
