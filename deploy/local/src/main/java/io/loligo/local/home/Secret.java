package io.loligo.local.home;

/** A secret that a local run needs; its name is the environment variable that carries it. */
public enum Secret {
    LOLIGO_CALAMARI_API_KEY,
    LOLIGO_DIRECTORY_PASSWORD,
    LOLIGO_CLOUD_SECRET,
    LOLIGO_DATABASE_PASSWORD
}
