package dev.gatehouse.trust.tuf;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// The signed part of a metadata file (TUF 1.0, sections 4.3 to 4.6).
public sealed interface Metadata {
    /// The largest version that is ever written: a version is never close to overflowing.
    long LAST_VERSION = 1L << 53;

    Role role();

    /// Counts up by one with each document of the role, from 1.
    long version();

    /// The first moment at which the document no longer counts.
    Instant expires();

    /// Which keys are trusted for which role.
    ///
    /// @param lifetimes for how long documents of each role are signed: an addition of ours, for the writer only
    record Root(long version, Instant expires, Map<Role, RoleKeys> signers, Map<Role, Duration> lifetimes)
            implements Metadata {
        public Root {
            signers = Map.copyOf(signers);
            lifetimes = Map.copyOf(lifetimes);
            if (signers.size() != Role.values().length || lifetimes.size() != Role.values().length) {
                throw new IllegalArgumentException("a root names all four roles");
            }
        }

        @Override
        public Role role() {
            return Role.ROOT;
        }

        public RoleKeys signers(Role role) {
            return java.util.Objects.requireNonNull(signers.get(role));
        }

        public Duration lifetime(Role role) {
            return java.util.Objects.requireNonNull(lifetimes.get(role));
        }
    }

    /// Which files make up the release.
    record Targets(long version, Instant expires, SortedMap<String, TargetFile> files) implements Metadata {
        public Targets {
            files.keySet().forEach(FileNames::requireTarget);
            files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
        }

        @Override
        public Role role() {
            return Role.TARGETS;
        }
    }

    /// Which targets metadata belongs together, by file name.
    record Snapshot(long version, Instant expires, SortedMap<String, MetaFile> files) implements Metadata {
        public static final String TARGETS_FILE = "targets.json";

        public Snapshot {
            files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
            if (!files.containsKey(TARGETS_FILE)) {
                throw new IllegalArgumentException("a snapshot names " + TARGETS_FILE);
            }
        }

        @Override
        public Role role() {
            return Role.SNAPSHOT;
        }

        public MetaFile targets() {
            return java.util.Objects.requireNonNull(files.get(TARGETS_FILE));
        }
    }

    /// Which snapshot is the newest.
    record Timestamp(long version, Instant expires, MetaFile snapshot) implements Metadata {
        @Override
        public Role role() {
            return Role.TIMESTAMP;
        }
    }

    /// What a document says about another metadata file.
    record MetaFile(long version, long length, String sha256) {}

    /// What the targets metadata says about a file.
    record TargetFile(long length, String sha256) {}
}
