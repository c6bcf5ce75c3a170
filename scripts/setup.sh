# Sourced by ./gatehouse and ./test: finds or fetches what the project needs on this machine. Needs bash and coreutils.
# Everything fetched lies in $cache; nothing else outside the clone is written, system packages apart.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cache=${XDG_CACHE_HOME:-${HOME:-/tmp}/.cache}/gatehouse
jdk_release=25.0.3+9
jdk_source=${GATEHOUSE_JDK_SOURCE:-https://github.com/adoptium/temurin25-binaries/releases/download}

say() { printf 'gatehouse: %s\n' "$*" >&2; }
fail() { say "$*"; exit 3; }

is_jdk_25() { # FOLDER
  [ -x "$1/bin/javac" ] && [ -x "$1/bin/java" ] || return 1
  local version
  version=$("$1/bin/java" -version 2>&1 | sed -n 's/^[^"]*version "\([0-9]*\).*/\1/p')
  [ -n "$version" ] && [ "$version" -ge 25 ]
}

# Prints the first JDK 25 or newer of JAVA_HOME, /usr/lib/jvm, PATH and our own cache.
find_jdk() {
  local candidate
  for candidate in "${JAVA_HOME:-}" "${GATEHOUSE_JVM_FOLDER:-/usr/lib/jvm}"/* \
      "$(dirname "$(dirname "$(readlink -f "$(command -v javac || echo /none/none/none)")")")" "$cache/jdk-$jdk_release"; do
    if [ -n "$candidate" ] && is_jdk_25 "$candidate"; then printf '%s\n' "$candidate"; return 0; fi
  done
  return 1
}

download() { # URL FILE
  if command -v curl >/dev/null; then curl -fsSL --retry 2 --connect-timeout 15 -o "$2" "$1"
  else wget -q --timeout=15 -O "$2" "$1"; fi
}

# Fetches Temurin into the cache, compares it with the checksum published beside it, and prints its folder.
fetch_jdk() {
  local arch file url part answer
  case $(uname -s)-$(uname -m) in
    Linux-x86_64) arch=x64_linux ;;
    Linux-aarch64) arch=aarch64_linux ;;
    *) fail "JDK 25 is missing. Install Temurin 25 (adoptium.net) for $(uname -sm) and set JAVA_HOME to its folder." ;;
  esac
  file=OpenJDK25U-jdk_${arch}_hotspot_${jdk_release/+/_}.tar.gz
  url=$jdk_source/jdk-${jdk_release/+/%2B}/$file
  if [ -t 0 ] && [ -t 2 ]; then
    printf 'gatehouse: JDK 25 is missing. Fetch Temurin %s (about 140 MB) into %s? [Y/n] ' "$jdk_release" "$cache" >&2
    read -r answer
    case $answer in [nN]*) fail "JDK 25 is missing. Install it and set JAVA_HOME to its folder." ;; esac
  fi
  command -v curl >/dev/null || command -v wget >/dev/null || install_packages curl ca-certificates
  mkdir -p "$cache"
  part=$(mktemp -d "$cache/jdk.XXXXXX")
  # shellcheck disable=SC2064
  trap "rm -rf '$part'" EXIT
  say "fetching Temurin $jdk_release"
  if ! download "$url" "$part/$file" || ! download "$url.sha256.txt" "$part/sum"; then
    fail "JDK 25 is missing and cannot be fetched from here: install Temurin 25 (adoptium.net) by hand and set JAVA_HOME to its folder."
  fi
  if [ "$(cut -d' ' -f1 <"$part/sum")" != "$(sha256sum "$part/$file" | cut -d' ' -f1)" ]; then
    fail "The fetched JDK ($file) does not match its published checksum. Nothing was installed; try again, or install Temurin 25 by hand and set JAVA_HOME."
  fi
  mkdir "$part/jdk"
  tar -xzf "$part/$file" -C "$part/jdk" --strip-components=1
  is_jdk_25 "$part/jdk" || fail "The fetched archive ($file) holds no JDK 25. Install Temurin 25 by hand and set JAVA_HOME."
  rm -rf "$cache/jdk-$jdk_release"
  mv "$part/jdk" "$cache/jdk-$jdk_release"
  rm -rf "$part"
  trap - EXIT
  printf '%s\n' "$cache/jdk-$jdk_release"
}

need_jdk() {
  local found
  found=$(find_jdk) || found=$(fetch_jdk) || exit 3
  export JAVA_HOME=$found
  PATH=$JAVA_HOME/bin:$PATH
}

# Installs the named Debian packages where that is allowed, and otherwise says which are missing and how to get them.
install_packages() { # PACKAGE...
  local missing=() package run=()
  command -v dpkg-query >/dev/null || fail "Missing on this system: $*. Install them with your package manager."
  for package in "$@"; do
    dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing+=("$package")
  done
  [ ${#missing[@]} -gt 0 ] || return 0
  if [ "$(id -u)" != 0 ]; then
    if command -v sudo >/dev/null && { sudo -n true 2>/dev/null || [ -t 0 ]; }; then run=(sudo); else
      fail "Missing system packages: ${missing[*]}. Install them with: sudo apt-get install ${missing[*]}"
    fi
  fi
  say "installing ${missing[*]}"
  { "${run[@]}" apt-get update -qq && "${run[@]}" env DEBIAN_FRONTEND=noninteractive \
      apt-get install -y -qq --no-install-recommends "${missing[@]}"; } >"${TMPDIR:-/tmp}/gatehouse-apt.$$" 2>&1 \
    || { tail -n 5 "${TMPDIR:-/tmp}/gatehouse-apt.$$" >&2
         fail "Could not install ${missing[*]}. Install them with: sudo apt-get install ${missing[*]}"; }
  rm -f "${TMPDIR:-/tmp}/gatehouse-apt.$$"
}

need_maven() { command -v mvn >/dev/null || install_packages maven; }

# What JavaFX needs to draw; with a window also GTK.
need_drawing() { # [window]
  [ "$(uname -s)" = Linux ] || return 0
  local packages=(libfreetype6 libfontconfig1 libpangoft2-1.0-0)
  [ "${1:-}" = window ] && packages+=(libgtk-3-0 libgl1 libxtst6 libxxf86vm1)
  if command -v dpkg-query >/dev/null; then install_packages "${packages[@]}"; fi
}

# The native library of the local target models. The console works without it and says so, hence no failure here.
need_llama() {
  [ -z "${GATEHOUSE_LLAMA_DIR:-}" ] || return 0
  "$root/scripts/fetch-llama" --present && return 0
  command -v npm >/dev/null || (install_packages npm) || true
  "$root/scripts/fetch-llama" || say "going on without local target models"
}

maven() { (cd "$root" && MAVEN_OPTS="${MAVEN_OPTS:-} -XX:+UseSerialGC -XX:TieredStopAtLevel=1 --sun-misc-unsafe-memory-access=allow" mvn "$@"); }
