/** Exchange and Skype for Business through the scripts that Loligo ships. */
@NullMarked
package io.loligo.executor.mailbox.powershell;

import org.jspecify.annotations.NullMarked;
