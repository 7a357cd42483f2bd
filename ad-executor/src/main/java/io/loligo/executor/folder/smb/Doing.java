package io.loligo.executor.folder.smb;

/** What was tried when a file server answered; the same status means different things. */
enum Doing {
    CONNECT("log in to"),
    LOOK("look at"),
    MAKE("make"),
    OPEN("read"),
    WRITE("write"),
    RENAME("move"),
    REMOVE("remove"),
    SECURE("set the access list of");

    private final String words;

    Doing(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }
}
