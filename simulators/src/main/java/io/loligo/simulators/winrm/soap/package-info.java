/** WS-Management's messages, to and from XML. */
@NullMarked
package io.loligo.simulators.winrm.soap;

import org.jspecify.annotations.NullMarked;
