/** What the executor relies on of an Active Directory, pinned for the simulator and for a real domain controller alike. */
package io.loligo.simulators.directory.contract;
