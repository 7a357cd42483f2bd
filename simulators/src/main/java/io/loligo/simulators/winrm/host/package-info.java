/** What Loligo's scripts find on the host: mailboxes, Skype users, folders. */
@NullMarked
package io.loligo.simulators.winrm.host;

import org.jspecify.annotations.NullMarked;
