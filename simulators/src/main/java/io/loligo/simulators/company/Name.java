package io.loligo.simulators.company;

import java.util.Optional;

/**
 * What a person is called.
 *
 * @param last empty for people with one name
 * @param ascii how it is written in an e-mail address
 */
record Name(String first, Optional<String> middle, String last, String ascii, Sex sex) {}
