/** One company as its HR department keeps it. */
@NullMarked
package io.loligo.simulators.calamari.tenant;

import org.jspecify.annotations.NullMarked;
