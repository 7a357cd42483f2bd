/** PowerShell on a Windows host over WS-Management, as MS-WSMV describes it. */
@NullMarked
package io.loligo.executor.powershell.winrm;

import org.jspecify.annotations.NullMarked;
