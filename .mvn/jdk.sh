# Sourced by ./mvnw and ./run.

jdk_version() { "$1/bin/java" -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java\.specification\.version = \([0-9]*\).*/\1/p'; }

# Prints the home of the newest JDK >= 21 among JAVA_HOME, the path and the usual folders; says what to install if there is none.
newest_jdk() {
  local best='' best_version=20 candidate version
  local on_path
  on_path=$(command -v javac || true)
  [[ -n $on_path ]] && on_path=$(dirname "$(dirname "$(readlink -f "$on_path" 2>/dev/null || echo "$on_path")")")
  for candidate in "${JAVA_HOME:-}" "$on_path" /usr/lib/jvm/* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    [[ -n $candidate && -x $candidate/bin/javac ]] || continue
    version=$(jdk_version "$candidate")
    if [[ -n $version ]] && ((version > best_version)); then best=$candidate best_version=$version; fi
  done
  if [[ -z $best ]]; then
    echo "Loligo needs a JDK 21 or newer and found none in JAVA_HOME, on the path or under /usr/lib/jvm." >&2
    echo "Install one (Debian 13: apt-get install openjdk-21-jdk; or Eclipse Temurin 21 or 25) and try again." >&2
    return 1
  fi
  printf '%s\n' "$best"
}
