/** What a local run keeps on disk. */
@NullMarked
package io.loligo.local.home;

import org.jspecify.annotations.NullMarked;
