/** What people did to Loligo itself: documents changed, requests decided, work held and released. */
@NullMarked
package io.loligo.contracts.operator;

import org.jspecify.annotations.NullMarked;
