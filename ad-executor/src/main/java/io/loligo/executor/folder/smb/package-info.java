/** File servers that speak SMB 3, such as Windows and Samba. */
@NullMarked
package io.loligo.executor.folder.smb;

import org.jspecify.annotations.NullMarked;
