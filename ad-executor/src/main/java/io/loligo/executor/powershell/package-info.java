/** Scripts that Loligo ships, run by PowerShell: one JSON document in, one out, nothing spliced into code. */
@NullMarked
package io.loligo.executor.powershell;

import org.jspecify.annotations.NullMarked;
