/** PowerShell as a process on the executor's own machine. */
@NullMarked
package io.loligo.executor.powershell.local;

import org.jspecify.annotations.NullMarked;
