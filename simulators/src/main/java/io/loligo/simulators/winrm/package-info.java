/** A stand-in for a Windows host that is managed over WS-Management. */
@NullMarked
package io.loligo.simulators.winrm;

import org.jspecify.annotations.NullMarked;
