/** Remote shells, the commands in them, and what PowerShell writes. */
@NullMarked
package io.loligo.simulators.winrm.shell;

import org.jspecify.annotations.NullMarked;
