/** The objects of the directory, their names, their links to each other and the indexes over them. */
@NullMarked
package io.loligo.simulators.directory.tree;

import org.jspecify.annotations.NullMarked;
