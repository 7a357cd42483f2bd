/** What every answer over HTTP carries. */
@NullMarked
package io.loligo.console.http;

import org.jspecify.annotations.NullMarked;
