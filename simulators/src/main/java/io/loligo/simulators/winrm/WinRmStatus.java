package io.loligo.simulators.winrm;

import io.loligo.simulators.faults.Armed;
import java.util.List;
import java.util.Map;

/**
 * How the simulator stands.
 *
 * @param requests how many each operation was asked
 * @param scripts those that ran last, the latest last
 */
public record WinRmStatus(
        String name,
        String endpoint,
        int openShells,
        Map<String, Long> requests,
        List<String> scripts,
        List<Armed<WinRmFault>> faults) {}
